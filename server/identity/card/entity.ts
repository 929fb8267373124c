import { defineEntity, p } from "@mikro-orm/core";
import type { LocalDate } from "../../kernel/dates.ts";
import { Account, Person } from "../entity.ts";

/**
 * The card by which a member is known at a reception, and with which an account is registered. A person has one that counts;
 * by trigger only its end is said later, once.
 */
const MemberCardSchema = defineEntity({
  name: "MemberCard",
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).mapToPk(),
    /** `BLU-4821-0396-7254` */
    number: p.string().length(20).unique(),
    issuedOn: p.date().$type<LocalDate>(),
    /** Who at the desk; null: the import of members. */
    issuedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    /** From this day on it names nobody: another took its place. */
    endedOn: p.date().$type<LocalDate>().nullable(),
  },
  checks: [{ name: "member_card_number", expression: "number ~ '^BLU(-[0-9]{4}){3}$'" }],
  indexes: [
    { properties: ["issuedOn", "id"] },
    {
      name: "member_card_one",
      expression: "create unique index member_card_one on member_card (person_id) where ended_on is null",
    },
    { properties: ["person"] },
  ],
});
export class MemberCard extends MemberCardSchema.class {}
MemberCardSchema.setClass(MemberCard);
