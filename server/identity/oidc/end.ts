import type { JWTVerifyGetKey } from "jose";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Act } from "../../kernel/act.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Bilingual, Language } from "../../kernel/language.ts";
import { limitOn, take } from "../../kernel/limits.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { Session } from "../entity.ts";
import { configurationOf, endSessionAddress, wayTo } from "./client.ts";
import { ExternalIdentity, IdentifiedSession } from "./entity.ts";
import { identifications } from "./rules.ts";
import { afterSignOutAddress, type IdentityProvider } from "./settings.ts";

interface House {
  readonly publicUrl: string;
  readonly identityProviders: readonly IdentityProvider[];
}

interface Asker {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly language: Language;
}

/**
 * Where whoever came in by a digital identity also closes that, once they have signed out here: undefined for who came in
 * otherwise, and where the provider offers it not or is away.
 */
export async function identityToClose(
  { em, actor, language }: Asker,
  { publicUrl, identityProviders }: House,
): Promise<{ label: Bilingual; address: string } | undefined> {
  if (!("sessionId" in actor)) return undefined;
  const session = await em.findOne(Session, { id: actor.sessionId, provedBy: "oidc" });
  if (session === null) return undefined;
  const begun = await em.findOne(IdentifiedSession, { session: session.id });
  // one that went on for another facility began with the identity that was used last
  const which = begun === null ? { account: session.account } : { id: begun.identity };
  const identity = await em.findOne(ExternalIdentity, which, { orderBy: { lastUsedAt: "desc" } });
  const provider = identityProviders.find(({ issuer }) => issuer === identity?.issuer);
  if (!identity || provider === undefined) return undefined;
  try {
    const afterwards = afterSignOutAddress(publicUrl, language);
    const address = await endSessionAddress(provider, { subject: identity.subject, afterwards, language });
    return address === undefined ? undefined : { label: provider.label, address };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Whom a provider tells us to sign out: one of its own sessions, or all of somebody's. */
export interface Ended {
  readonly issuer: string;
  readonly sessionId: string | undefined;
  readonly subject: string | undefined;
  readonly notice: string;
}

const keys = new WeakMap<IdentityProvider, JWTVerifyGetKey>();
const backChannel = "http://schemas.openid.net/event/backchannel-logout";

/**
 * What a logout token says (OpenID Connect Back-Channel Logout 1.0, 2.6).
 * @throws Error for whatever is none of this provider's, for us, of the last minutes
 */
export async function endedBy(provider: IdentityProvider, token: string): Promise<Ended> {
  const { createRemoteJWKSet, customFetch, jwtVerify } = await import("jose");
  const { jwks_uri: address } = (await configurationOf(provider)).serverMetadata();
  if (address === undefined) throw new Error("the provider names no keys");
  const way = wayTo(provider);
  const options =
    way === undefined ? {} : { [customFetch]: (url: string, init: RequestInit) => way(url, init) };
  const key = keys.get(provider) ?? createRemoteJWKSet(new URL(address), options);
  keys.set(provider, key);
  const { payload } = await jwtVerify(token, key, {
    ...{ issuer: provider.issuer, audience: provider.clientId, maxTokenAge: "5 minutes" },
    requiredClaims: ["jti", "events"],
  });
  const { events, nonce, sid, sub, jti = "" } = payload;
  if (typeof events !== "object" || events === null || !(backChannel in events) || nonce !== undefined) {
    throw new Error("the token is no logout token");
  }
  if (typeof sid !== "string" && typeof sub !== "string") throw new Error("the token names nobody");
  return {
    ...{ issuer: provider.issuer, notice: jti, subject: sub },
    sessionId: typeof sid === "string" ? sid : undefined,
  };
}

/** Ends what began with it; told twice it ends nothing twice. */
export async function endIdentified(act: Act, ended: Ended): Promise<void> {
  const { em, now } = act;
  const { issuer, notice, sessionId } = ended;
  if ((await take(em, [limitOn(identifications.ended, issuer, notice)], now)).full) return;
  const identities = await identitiesOf(em, ended);
  const account = { $in: identities.map((identity) => identity.account) };
  const sessions = await em.find(Session, { account, provedBy: "oidc", endedAt: null });
  const rows = await em.find(IdentifiedSession, { session: { $in: sessions.map(({ id }) => id) } });
  const begun = new Map(rows.map((row) => [row.session, row]));
  for (const session of sessions) {
    const how = begun.get(session.id);
    const isAnother =
      how !== undefined &&
      (identities.every(({ id }) => id !== how.identity) ||
        (sessionId !== undefined && (how.providerSessionId ?? sessionId) !== sessionId));
    // one of which we do not know how it began went on from such a session, for another facility
    if (!isAnother) session.endedAt = now;
  }
}

async function identitiesOf(
  em: SqlEntityManager,
  { issuer, subject, sessionId }: Ended,
): Promise<ExternalIdentity[]> {
  if (subject !== undefined) return em.find(ExternalIdentity, { issuer, subject });
  const begun = await em.find(IdentifiedSession, { providerSessionId: sessionId ?? "" });
  return em.find(ExternalIdentity, { issuer, id: { $in: begun.map(({ identity }) => identity) } });
}
