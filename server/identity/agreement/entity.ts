import { defineEntity, p } from "@mikro-orm/core";
import { Account, Person } from "../entity.ts";
import { agreementKinds } from "./words.ts";

/**
 * What a member read or agreed to, in which words and when. By trigger only its end is said later, once; who agrees anew gets
 * another row.
 */
const AgreementSchema = defineEntity({
  name: "Agreement",
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(agreementKinds),
    /** Edition of the words: see `words.ts`. */
    wording: p.string().length(20),
    person: () => p.manyToOne(Person).mapToPk(),
    /** Through which account. */
    account: () => p.manyToOne(Account).mapToPk(),
    givenAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
  indexes: [
    {
      name: "agreement_once",
      expression:
        "create unique index agreement_once on agreement (person_id, kind) where revoked_at is null",
    },
    { properties: ["person", "givenAt"] },
  ],
});
export class Agreement extends AgreementSchema.class {}
AgreementSchema.setClass(Agreement);
