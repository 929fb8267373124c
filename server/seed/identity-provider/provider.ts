import { generateKeyPairSync, randomBytes } from "node:crypto";
import { interactionPolicy, type JWK, type KoaContextWithOIDC, Provider } from "oidc-provider";
import type { Language } from "../../kernel/language.ts";
import { choicePage, type DemoIdentity, failedPage, pagePolicy, signedOutPage, signOutPage } from "./page.ts";

export interface ProviderParts {
  readonly issuer: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** Where it sends the browser back to, and where after signing out. */
  readonly returnTo: string;
  readonly afterSignOut: (language: Language) => string;
  /** Where it tells that somebody has signed out here, and by what way. */
  readonly notices: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly people: readonly DemoIdentity[];
  /** Name of the claim that holds the tax code. */
  readonly taxCodeClaim: string;
  /** The level that lets in, and one that does not. */
  readonly levels: { readonly strong: string; readonly weak: string };
}

type Asked = KoaContextWithOIDC;

/**
 * An identity provider that believes whoever says who they are: of the demo, and of the tests. All that it knows lies in
 * memory and ends with the process.
 */
export function identityProvider(parts: ProviderParts): Provider {
  const { issuer, client, people, taxCodeClaim, levels } = parts;
  const policy = interactionPolicy.base();
  // who asks is known, and so is what for
  policy.remove("consent");
  const scope = "openid profile email";
  const claims = { openid: ["sub", taxCodeClaim], profile: ["name"], email: ["email", "email_verified"] };
  const back = (ctx: Visited) => parts.afterSignOut(languageOf(ctx));
  const mountedAt = new URL(issuer).pathname.replace(/\/$/, "");

  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: client.id, client_secret: client.secret, client_name: "Blueasy" },
        redirect_uris: [parts.returnTo],
        post_logout_redirect_uris: [parts.afterSignOut("it"), parts.afterSignOut("en")],
        ...{ response_types: ["code"], grant_types: ["authorization_code"] },
        id_token_signed_response_alg: "ES256",
        ...{ backchannel_logout_uri: parts.notices, backchannel_logout_session_required: true },
      },
    ],
    jwks: { keys: [newKey()] },
    cookies: { keys: [randomBytes(32).toString("base64url")] },
    scopes: scope.split(" "),
    claims,
    acrValues: [levels.strong, levels.weak],
    conformIdTokenClaims: false,
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, signOutPage(languageOf(ctx), form, back(ctx))),
        postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage(languageOf(ctx), back(ctx))),
      },
    },
    interactions: {
      policy,
      url: (_ctx, { uid }) => `${mountedAt}/interaction/${uid}`,
    },
    ttl: {
      Interaction: 900,
      Session: 3_600,
      Grant: 3_600,
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
    },
    findAccount(_ctx, accountId) {
      const person = people.find(({ key }) => key === accountId);
      return person && { accountId, claims: () => claimsOf(person) };
    },
    async loadExistingGrant(ctx) {
      const { client: asking, session, provider: own } = ctx.oidc;
      if (asking === undefined || session?.accountId === undefined) return undefined;
      const grant = new own.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope(scope);
      grant.addOIDCClaims(Object.values(claims).flat());
      await grant.save();
      return grant;
    },
    fetch: (url, { method = "GET", headers = {}, body = null } = {}) =>
      parts.fetch(String(url), { method, headers, body }),
    renderError: (ctx) => show(ctx, failedPage(languageOf(ctx), back(ctx))),
  });

  function claimsOf({ key, name, taxCode, email }: DemoIdentity) {
    const reached = email === null ? {} : { email, email_verified: true };
    return { sub: key, [taxCodeClaim]: `TINIT-${taxCode}`, name, ...reached };
  }

  // Its own page, on which somebody says who they are.
  provider.use(async (ctx, next) => {
    if (!/^\/interaction\/[\w-]+$/.test(ctx.path)) return next();
    let asked: Awaited<ReturnType<Provider["interactionDetails"]>>;
    try {
      asked = await provider.interactionDetails(ctx.req, ctx.res);
    } catch {
      ctx.status = 400;
      return show(ctx, failedPage(languageOf(ctx), back(ctx)));
    }
    const language = languageIn(asked.params["ui_locales"]);
    if (ctx.method !== "POST") return show(ctx, choicePage(language, people, levels));
    const form = await formIn(ctx);
    const person = people.find(({ key }) => key === form.get("key"));
    const result =
      person === undefined
        ? { error: "access_denied", error_description: "the person cancelled" }
        : { login: { accountId: person.key, acr: form.get("level") ?? levels.strong, remember: false } };
    ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result));
    ctx.status = 303;
  });
  return provider;
}

function show(ctx: Pick<Asked, "type" | "body" | "set">, html: string): void {
  ctx.type = "html";
  ctx.set("content-security-policy", pagePolicy);
  ctx.set("cache-control", "no-store");
  ctx.body = html;
}

type Visited = Pick<Asked, "get"> & { readonly oidc?: Asked["oidc"] };

function languageOf(ctx: Visited): Language {
  return languageIn(ctx.oidc?.params?.["ui_locales"] ?? ctx.get("accept-language"));
}

function languageIn(asked: unknown): Language {
  return typeof asked === "string" && asked.startsWith("en") ? "en" : "it";
}

const MOST_FORM_BYTES = 4_096;

async function formIn({ req }: Pick<Asked, "req">): Promise<URLSearchParams> {
  let body = "";
  for await (const piece of req) {
    body += String(piece);
    if (body.length > MOST_FORM_BYTES) throw new Error("the form is too long");
  }
  return new URLSearchParams(body);
}

function newKey(): JWK {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { ...(privateKey.export({ format: "jwk" }) as JWK), alg: "ES256", use: "sig", kid: "demo" };
}
