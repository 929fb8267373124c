import type * as openid from "openid-client";
import type { Language } from "../../kernel/language.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { identityAway, identityCancelled, identityRefused, identityTooWeak } from "./refusals.ts";
import { isFresh } from "./rules.ts";
import type { IdentityProvider } from "./settings.ts";

/** Whom a provider says somebody is, after its answer was checked. */
export interface Identity {
  readonly issuer: string;
  /** Who it is there, for ever; nothing else is. */
  readonly subject: string;
  /** What it says about the tax code, unchecked. */
  readonly taxCode: unknown;
  /** When the provider has seen that it reaches somebody. */
  readonly email: string | undefined;
  /** Of the provider's own session, which it may end later. */
  readonly sessionId: string | undefined;
  readonly isFresh: boolean;
}

/** What we alone know of one sign-in under way: it binds answer, token and code to it. */
export interface Challenge {
  readonly state: string;
  readonly nonce: string;
  /** PKCE. */
  readonly verifier: string;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT_SECONDS = 10;
/** Providers change addresses and keys with notice. */
const METADATA_MILLISECONDS = 3_600_000;

interface Known {
  readonly configuration: Promise<openid.Configuration>;
  readonly until: number;
}
const known = new WeakMap<IdentityProvider, Known>();
const ways = new WeakMap<IdentityProvider, Fetch>();

/** How to reach a provider that is not asked over the network: the demo's, whatever address people use. */
export function reachBy(provider: IdentityProvider, way: Fetch): void {
  ways.set(provider, way);
}

export const wayTo = (provider: IdentityProvider): Fetch | undefined => ways.get(provider);

/** Loaded when somebody first signs in so. */
const library = () => import("openid-client");

export async function newChallenge(): Promise<Challenge> {
  const { randomState, randomNonce, randomPKCECodeVerifier } = await library();
  return { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
}

/**
 * Where to send the browser so that the provider asks who somebody is, whether or not it knows them already.
 * @throws Refusal IDENTITY_AWAY
 */
export async function authorizationAddress(
  provider: IdentityProvider,
  { state, nonce, verifier }: Challenge,
  { returnTo, language }: { readonly returnTo: string; readonly language: Language },
): Promise<string> {
  const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await library();
  const configuration = await configurationOf(provider);
  const claims = { id_token: { [provider.taxCodeClaim]: { essential: true } } };
  const takesClaims = configuration.serverMetadata().claims_parameter_supported === true;
  return buildAuthorizationUrl(configuration, {
    ...{ scope: provider.scope, redirect_uri: returnTo, state, nonce },
    ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: "S256" },
    ...{ acr_values: provider.acr.join(" "), prompt: "login", ui_locales: language },
    ...(takesClaims ? { claims: JSON.stringify(claims) } : {}),
  }).href;
}

/**
 * Who came back: checks state, issuer and what else the address says, gives the code for a token, and checks its
 * signature, audience, times, nonce and level.
 * @param answer the address that the browser came back to, as the provider wrote it
 * @throws Refusal IDENTITY_CANCELLED, IDENTITY_TOO_WEAK, IDENTITY_AWAY, IDENTITY_REFUSED for all that does not fit
 */
export async function identityIn(
  provider: IdentityProvider,
  { state, nonce, verifier }: Challenge,
  answer: URL,
): Promise<Identity> {
  const { authorizationCodeGrant } = await library();
  const configuration = await configurationOf(provider);
  const checks = {
    ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
  };
  try {
    const tokens = await authorizationCodeGrant(configuration, answer, checks);
    const claims = tokens.claims();
    if (claims === undefined) throw identityRefused(provider.label);
    if (typeof claims.acr !== "string" || !provider.acr.includes(claims.acr)) {
      throw identityTooWeak(provider.label);
    }
    const said = await withUserInfo(provider, configuration, tokens.access_token, claims);
    const { auth_time: authenticatedAt, sid } = claims;
    return {
      ...{ issuer: claims.iss, subject: claims.sub, taxCode: said[provider.taxCodeClaim] },
      email: said["email_verified"] === true && typeof said["email"] === "string" ? said["email"] : undefined,
      sessionId: typeof sid === "string" ? sid : undefined,
      isFresh: isFresh({
        issuedAt: claims.iat,
        ...(authenticatedAt === undefined ? {} : { authenticatedAt }),
      }),
    };
  } catch (error) {
    throw refusalFor(provider, error);
  }
}

/** Where a browser also signs out at the provider; undefined when that offers it not. */
export async function endSessionAddress(
  provider: IdentityProvider,
  asked: { readonly subject: string; readonly afterwards: string; readonly language: Language },
): Promise<string | undefined> {
  const { buildEndSessionUrl } = await library();
  const configuration = await configurationOf(provider);
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
  return buildEndSessionUrl(configuration, {
    ...{ logout_hint: asked.subject, post_logout_redirect_uri: asked.afterwards, ui_locales: asked.language },
  }).href;
}

/** What the token says, and what it leaves to the endpoint beside it when the tax code is not there. */
async function withUserInfo(
  provider: IdentityProvider,
  configuration: openid.Configuration,
  accessToken: string,
  claims: openid.IDToken,
): Promise<Readonly<Record<string, unknown>>> {
  const { userinfo_endpoint: endpoint } = configuration.serverMetadata();
  if (claims[provider.taxCodeClaim] !== undefined || endpoint === undefined) return claims;
  const { fetchUserInfo } = await library();
  return { ...(await fetchUserInfo(configuration, accessToken, claims.sub)), ...claims };
}

/** What a provider says of itself, asked for once an hour. @throws Refusal IDENTITY_AWAY */
export async function configurationOf(provider: IdentityProvider): Promise<openid.Configuration> {
  const asked = known.get(provider);
  if (asked !== undefined && Date.now() < asked.until) return asked.configuration;
  const configuration = discover(provider);
  known.set(provider, { configuration, until: Date.now() + METADATA_MILLISECONDS });
  try {
    return await configuration;
  } catch (error) {
    known.delete(provider);
    throw away(provider, error);
  }
}

async function discover(provider: IdentityProvider): Promise<openid.Configuration> {
  const { allowInsecureRequests, customFetch, discovery, enableNonRepudiationChecks } = await library();
  const { issuer, clientId } = provider;
  const way = wayTo(provider);
  return discovery(new URL(issuer), clientId, undefined, await proofOf(provider), {
    timeout: TIMEOUT_SECONDS,
    ...(way === undefined
      ? {}
      : { [customFetch]: (url: string, init: openid.CustomFetchOptions) => way(url, init as RequestInit) }),
    execute: [enableNonRepudiationChecks, ...(issuer.startsWith("http:") ? [allowInsecureRequests] : [])],
  });
}

async function proofOf({ proof }: IdentityProvider): Promise<openid.ClientAuth> {
  const { ClientSecretBasic, PrivateKeyJwt } = await library();
  if ("secret" in proof) return ClientSecretBasic(proof.secret);
  const { createPrivateKey } = await import("node:crypto");
  const key = createPrivateKey(proof.privateKey);
  const algorithm =
    key.asymmetricKeyType === "ec"
      ? { name: "ECDSA", namedCurve: "P-256" }
      : { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const bytes = new Uint8Array(key.export({ type: "pkcs8", format: "der" }));
  return PrivateKeyJwt(await crypto.subtle.importKey("pkcs8", bytes, algorithm, false, ["sign"]));
}

/** What an answer that cannot be used means for the person in front of it. */
function refusalFor(provider: IdentityProvider, error: unknown): unknown {
  const { label } = provider;
  const { code, error: said, cause, name } = error as Record<string, unknown>;
  if (error instanceof Refusal) return error;
  if (code === "OAUTH_AUTHORIZATION_RESPONSE_ERROR") {
    if (said === "access_denied") return identityCancelled(label);
    if (said === "unmet_authentication_requirements") return identityTooWeak(label);
    return away(provider, error);
  }
  // we, or the provider, are at fault: neither is who stands in front of it
  const isOurs = said === "invalid_client" || said === "unauthorized_client";
  const isDown = cause instanceof Response && cause.status >= 500;
  const isSilent = name === "TypeError" || name === "TimeoutError" || code === "OAUTH_TIMEOUT";
  if (isOurs || isDown || isSilent) return away(provider, error);
  complain(error);
  return identityRefused(label);
}

function away({ label }: IdentityProvider, error: unknown): Refusal {
  complain(error);
  return identityAway(label);
}

/** For whoever looks after the process: which error of the library it was, never what it was about. */
function complain(error: unknown): void {
  console.error(error);
}
