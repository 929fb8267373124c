import { defineEntity, p } from "@mikro-orm/core";
import { Document } from "../document/entity.ts";
import { Account, Person } from "../identity/entity.ts";
import { ownerTypes, sources } from "./rules.ts";

/**
 * A fact of a case: what was said, who said it, when, on which document. Append-only by trigger: what is said anew is another
 * fact, and which of several holds is worked out (`rules.ts`). Ids follow the order in which the facts of one case were said.
 */
const CaseFactSchema = defineEntity({
  name: "CaseFact",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    ownerType: p.enum(ownerTypes),
    /** The take-in-charge, expense document or claim (event). */
    ownerId: p.uuid(),
    /** Whom the case is about. */
    person: () => p.manyToOne(Person).mapToPk(),
    /** Of the plan (`cause`, `prescription`, `aestheticPurpose`) or of the case alone (`pathology`). */
    name: p.string().length(60),
    /** As forms and the API carry it: `true`, `2026-10-30`, `injury`. */
    value: p.string().length(500),
    source: p.enum(sources),
    /** Who said it; null for what the plan presumes or a file says. */
    account: () => p.manyToOne(Account).mapToPk().nullable(),
    at: p.datetime(),
    /** The file that shows it. */
    document: () => p.manyToOne(Document).mapToPk().nullable(),
  },
  indexes: [{ properties: ["ownerId", "id"] }, { properties: ["document"] }],
});
export class CaseFact extends CaseFactSchema.class {}
CaseFactSchema.setClass(CaseFact);
