import { defineEntity, p } from "@mikro-orm/core";
import type { LocalDate } from "../../kernel/dates.ts";
import type { Cents } from "../../kernel/money.ts";
import { Facility } from "../entity.ts";
import { feeChangeStates } from "./rules.ts";

/**
 * What a facility wants changed in its fee schedule: another price from a day on, a new service, or an end. What costs
 * the fund more waits for the desk; the fee schedule itself changes with the acceptance.
 */
const FeeChangeSchema = defineEntity({
  name: "FeeChange",
  properties: {
    id: p.uuid().primary(),
    facility: () => p.manyToOne(Facility).mapToPk(),
    serviceCode: p.string().length(40),
    /** Of one unit; none when the service is to be offered no more. */
    priceCents: p.integer().$type<Cents>().nullable(),
    /** Price that it replaces, as known when it was asked for or decided; none for a service not offered then. */
    formerCents: p.integer().$type<Cents>().nullable(),
    wantedFrom: p.date().$type<LocalDate>(),
    state: p.enum(feeChangeStates),
    proposedAt: p.datetime(),
    /** Account; the room of accounts stands above this one. */
    proposedBy: p.uuid(),
    decidedAt: p.datetime().nullable(),
    /** Account of the desk, or of the facility for what needs nobody's consent. */
    decidedBy: p.uuid().nullable(),
    /** Why the desk refused. */
    reason: p.string().length(500).nullable(),
    /** First day of what was accepted. */
    beginsOn: p.date().$type<LocalDate>().nullable(),
    /** That day has come, and the services and doctors of the facility follow it. */
    hasBegun: p.boolean().default(false),
  },
  checks: [
    { name: "fee_change_price_check", expression: "price_cents > 0" },
    { name: "fee_change_refused_for_a_reason", expression: "state <> 'refused' or reason is not null" },
    { name: "fee_change_accepted_begins", expression: "state <> 'accepted' or begins_on is not null" },
  ],
  indexes: [
    { properties: ["facility", "proposedAt", "id"] },
    { properties: ["state", "proposedAt", "id"] },
    { properties: ["proposedAt", "id"] },
    {
      name: "fee_change_one_waiting",
      expression:
        "create unique index fee_change_one_waiting on fee_change (facility_id, service_code) where state = 'proposed'",
    },
    {
      name: "fee_change_to_begin",
      expression:
        "create index fee_change_to_begin on fee_change (begins_on) where state = 'accepted' and not has_begun",
    },
  ],
});
export class FeeChange extends FeeChangeSchema.class {}
FeeChangeSchema.setClass(FeeChange);
