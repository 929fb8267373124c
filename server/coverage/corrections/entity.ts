import { defineEntity, p } from "@mikro-orm/core";
import { Account, Person } from "../../identity/entity.ts";
import { correctionOutcomes, type FieldChange } from "./rules.ts";

/**
 * A member says that what the policy holds of a person is wrong, and what is right. Nothing changes until the desk agrees.
 * By trigger only how it ended is said later, once.
 */
const PersonCorrectionSchema = defineEntity({
  name: "PersonCorrection",
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).mapToPk(),
    changes: p.json<readonly FieldChange[]>(),
    proposedBy: () => p.manyToOne(Account).mapToPk(),
    proposedAt: p.datetime(),
    /** None while it waits. */
    outcome: p.enum(correctionOutcomes).nullable(),
    /** Who ended it: at the desk, or the member by a newer one. */
    decidedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    decidedAt: p.datetime().nullable(),
    /** Why the desk refused. */
    reason: p.string().length(500).nullable(),
  },
  checks: [
    {
      name: "person_correction_decided_by_somebody",
      expression: "outcome is null or (decided_at is not null and decided_by_id is not null)",
    },
    {
      name: "person_correction_refused_for_a_reason",
      expression: "outcome <> 'refused' or reason is not null",
    },
  ],
  indexes: [
    { properties: ["proposedAt", "id"] },
    { properties: ["person", "proposedAt"] },
    {
      name: "person_correction_one_waiting",
      expression:
        "create unique index person_correction_one_waiting on person_correction (person_id) where outcome is null",
    },
  ],
});
export class PersonCorrection extends PersonCorrectionSchema.class {}
PersonCorrectionSchema.setClass(PersonCorrection);
