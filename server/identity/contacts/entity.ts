import { defineEntity, p } from "@mikro-orm/core";
import { Account, Person } from "../entity.ts";

/**
 * Another email or mobile that somebody asked for, until its codes were given: then it counts. The proofs have it as their
 * subject. Of a person at most one is open.
 */
const ContactRequestSchema = defineEntity({
  name: "ContactRequest",
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).mapToPk(),
    begunBy: () => p.manyToOne(Account).mapToPk(),
    begunAt: p.datetime(),
    changesEmail: p.boolean(),
    /** What it becomes; null: none. */
    email: p.string().length(254).nullable(),
    changesMobile: p.boolean(),
    mobile: p.string().length(20).nullable(),
    /** The choice about short messages goes with the number. */
    smsOptIn: p.boolean(),
    /** The address at which letters are read until now: who asks shows that they read them. */
    oldAddress: p.string().length(254),
    doneAt: p.datetime().nullable(),
    /** Called off, or another one took its place. */
    endedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ["person", "begunAt"] }],
});
export class ContactRequest extends ContactRequestSchema.class {}
ContactRequestSchema.setClass(ContactRequest);
