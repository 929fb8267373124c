import { defineEntity, p } from "@mikro-orm/core";
import { Account, Person } from "../identity/entity.ts";

/**
 * A mail to be sent, written by who reads the journal and delivered afterwards by the postman.
 * It keeps the template and the row it speaks of, not the text: a code is computed at delivery, never stored.
 */
const OutboxMailSchema = defineEntity({
  name: "OutboxMail",
  properties: {
    id: p.uuid().primary(),
    template: p.string().length(60),
    subjectId: p.uuid(),
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    account: () => p.manyToOne(Account).mapToPk().nullable(),
    recipient: p.string().length(254),
    createdAt: p.datetime(),
    attempts: p.integer().default(0),
    /** When it may be tried again; while somebody is sending it, when that try counts as lost. */
    nextAttemptAt: p.datetime(),
    deliveredAt: p.datetime().nullable(),
    givenUpAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ["deliveredAt", "nextAttemptAt"] }, { properties: ["subjectId", "template"] }],
});
export class OutboxMail extends OutboxMailSchema.class {}
OutboxMailSchema.setClass(OutboxMail);

/** A mail that the development inbox received instead of an SMTP server. */
const DevelopmentMailSchema = defineEntity({
  name: "DevelopmentMail",
  properties: {
    id: p.uuid().primary(),
    recipient: p.string().length(254),
    subject: p.string().length(200),
    text: p.text(),
    sentAt: p.datetime(),
  },
});
export class DevelopmentMail extends DevelopmentMailSchema.class {}
DevelopmentMailSchema.setClass(DevelopmentMail);
