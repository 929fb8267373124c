import { defineEntity, p } from "@mikro-orm/core";
import { Account, Person } from "../identity/entity.ts";
import { channels } from "./rules.ts";

/**
 * A mail or a text message to be sent, written by who reads the journal and delivered afterwards by the postman.
 * It keeps the template and the row it speaks of, not the text: a code is computed at delivery, never stored.
 */
const OutboxMailSchema = defineEntity({
  name: "OutboxMail",
  properties: {
    id: p.uuid().primary(),
    channel: p.enum(channels).default("mail"),
    template: p.string().length(60),
    subjectId: p.uuid(),
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    account: () => p.manyToOne(Account).mapToPk().nullable(),
    /** An address of mail, or a number in E.164, as the channel has it. */
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

/** A mail or a text message that the development inbox received instead of an SMTP server or a gateway. */
const DevelopmentMailSchema = defineEntity({
  name: "DevelopmentMail",
  properties: {
    id: p.uuid().primary(),
    channel: p.enum(channels).default("mail"),
    recipient: p.string().length(254),
    /** Empty of a text message. */
    subject: p.string().length(200),
    text: p.text(),
    sentAt: p.datetime(),
  },
});
export class DevelopmentMail extends DevelopmentMailSchema.class {}
DevelopmentMailSchema.setClass(DevelopmentMail);
