import { defineEntity, p } from "@mikro-orm/core";
import { Account, Session } from "../entity.ts";

/** A digital identity that lets in: who somebody is at a provider, and as whom they act here. */
const ExternalIdentitySchema = defineEntity({
  name: "ExternalIdentity",
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk(),
    /** As the provider's tokens say it. */
    issuer: p.string().length(300),
    /** Who it is there; means nothing elsewhere. */
    subject: p.string().length(255),
    linkedAt: p.datetime(),
    lastUsedAt: p.datetime(),
  },
  uniques: [{ properties: ["issuer", "subject"] }],
  indexes: [{ properties: ["account"] }],
});
export class ExternalIdentity extends ExternalIdentitySchema.class {}
ExternalIdentitySchema.setClass(ExternalIdentity);

/** A session that began with a digital identity: the provider, too, may say that it is over. */
const IdentifiedSessionSchema = defineEntity({
  name: "IdentifiedSession",
  properties: {
    session: () => p.oneToOne(Session).primary().mapToPk(),
    identity: () => p.manyToOne(ExternalIdentity).mapToPk(),
    /** Of the provider's own session; null when it does not say. */
    providerSessionId: p.string().length(255).nullable(),
  },
  indexes: [{ properties: ["identity"] }, { properties: ["providerSessionId"] }],
});
export class IdentifiedSession extends IdentifiedSessionSchema.class {}
IdentifiedSessionSchema.setClass(IdentifiedSession);
