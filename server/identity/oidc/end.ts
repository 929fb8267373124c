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
  const session = await em.findOne(IdentifiedSession, { session: actor.sessionId });
  const identity = session && (await em.findOne(ExternalIdentity, { id: session.identity }));
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
export async function endIdentified(act: Act, { issuer, notice, subject, sessionId }: Ended): Promise<void> {
  const { em, now } = act;
  if ((await take(em, [limitOn(identifications.ended, issuer, notice)], now)).full) return;
  const identities = await em.find(ExternalIdentity, {
    issuer,
    ...(subject === undefined ? {} : { subject }),
  });
  const begun = await em.find(IdentifiedSession, {
    identity: identities.map(({ id }) => id),
    ...(sessionId === undefined ? {} : { providerSessionId: sessionId }),
  });
  const sessions = await em.find(Session, { id: begun.map(({ session }) => session), endedAt: null });
  for (const session of sessions) session.endedAt = now;
}
