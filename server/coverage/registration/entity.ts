import { defineEntity, p } from "@mikro-orm/core";
import type { AgreementKind } from "../../identity/agreement/words.ts";
import { Account, Person } from "../../identity/entity.ts";

/**
 * Somebody registers: what they said of themselves fits a member or nobody, and only the letter that follows tells which.
 * Forgotten after a day unless it was completed.
 */
const RegistrationSchema = defineEntity({
  name: "Registration",
  properties: {
    id: p.uuid().primary(),
    /** Whom the data fit, who has no account yet; null: there is nothing to complete, and no code is right. */
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    /** The account that the member has already, who is told so. */
    known: () => p.manyToOne(Account).mapToPk().nullable(),
    /** As typed: proved by the code that is sent there. */
    email: p.string().length(254),
    /** What was ticked, in words of which edition. */
    agreements: p.json<readonly AgreementKind[]>(),
    wording: p.string().length(20),
    startedAt: p.datetime(),
    completedAt: p.datetime().nullable(),
    /** What came of it. */
    account: () => p.manyToOne(Account).mapToPk().nullable(),
  },
  indexes: [{ properties: ["startedAt"] }],
});
export class Registration extends RegistrationSchema.class {}
RegistrationSchema.setClass(Registration);
