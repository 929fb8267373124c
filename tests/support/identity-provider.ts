import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import {
  afterSignOutAddress,
  type IdentityProvider,
  returnAddress,
  signOutNoticeAddress,
} from "../../server/identity/oidc/settings.ts";
import type { DemoIdentity } from "../../server/seed/identity-provider/page.ts";
import { identityProvider } from "../../server/seed/identity-provider/provider.ts";

/** What a token says; also what it should not. */
type Claims = Record<string, unknown>;

/** How a token is made: by which algorithm, with which key. */
export interface Made {
  readonly claims: Claims;
  readonly alg?: "ES256" | "HS256" | "none";
  readonly key?: "its own" | "a stranger's";
}

/** A real identity provider on a port of its own, which can be made to misbehave. */
export interface TestIdentityProvider {
  readonly issuer: string;
  /** Whom it knows; a test may add to them. */
  readonly people: DemoIdentity[];
  /** As the product is told of it. */
  settings(): IdentityProvider;
  /** Walks its pages as a browser would; the address that leads back, with its answer. */
  identify(address: string, key: string, level?: string): Promise<URL>;
  /** What it does to each token from now on; undefined: nothing, as it should. */
  tamper: ((claims: Claims) => Made) | undefined;
  /** A token of its own, signed as said. */
  token(made: Made): string;
  /** Answers nothing but this status from now on; undefined: as it should. */
  down: number | undefined;
}

export const levels = { strong: "https://www.spid.gov.it/SpidL2", weak: "https://www.spid.gov.it/SpidL1" };
export const taxCodeClaim = "https://attributes.eid.gov.it/fiscal_number";
const client = { id: "blueasy-test", secret: "the secret of the tests, which is long enough" };

/** Starts it before the tests of a `describe`, for a product that people know by that address, as its `spid`. */
export function identityProviderFor(publicUrl: string, people: DemoIdentity[]): TestIdentityProvider {
  let server: Server | undefined;
  const its = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const strangers = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const self: TestIdentityProvider = {
    issuer: "",
    people,
    tamper: undefined,
    down: undefined,
    settings: () => ({
      ...{ id: "spid", label: { it: "SPID", en: "SPID" }, issuer: self.issuer, clientId: client.id },
      ...{ proof: { secret: client.secret }, scope: "openid profile email", taxCodeClaim, isDemo: false },
      acr: [levels.strong, "https://www.spid.gov.it/SpidL3"],
    }),
    token: made,
    identify: (address, key, level = levels.strong) => walk(address, { key, level }),
  };

  beforeAll(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    Object.assign(self, { issuer });
    const provider = identityProvider({
      ...{ issuer, client, people, taxCodeClaim, levels },
      returnTo: returnAddress(publicUrl, self.settings()),
      afterSignOut: (language) => afterSignOutAddress(publicUrl, language),
      notices: signOutNoticeAddress(publicUrl, self.settings()),
      fetch,
    });
    provider.use(async (ctx, next) => {
      await next();
      const body = ctx.body as { id_token?: string; keys?: object[] } | undefined;
      if (ctx.path === "/jwks") {
        const key = { ...its.publicKey.export({ format: "jwk" }), kid: "tests", alg: "ES256", use: "sig" };
        ctx.body = { keys: [...(body?.keys ?? []), key] };
      }
      if (ctx.path !== "/token" || body?.id_token === undefined || self.tamper === undefined) return;
      const claims = JSON.parse(
        Buffer.from(body.id_token.split(".")[1] ?? "", "base64url").toString(),
      ) as Claims;
      ctx.body = { ...body, id_token: made(self.tamper(claims)) };
    });
    const handle = provider.callback();
    server.on("request", (request, answer) => {
      if (self.down === undefined) void handle(request, answer);
      else answer.writeHead(self.down).end();
    });
  });
  afterAll(() => void server?.close());

  function made({ claims, alg = "ES256", key = "its own" }: Made): string {
    const head = { alg, typ: "JWT", ...(alg === "ES256" ? { kid: "tests" } : {}) };
    const text = [head, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
    return `${text}.${signatureOf(text, alg, (key === "its own" ? its : strangers).privateKey)}`;
  }

  return self;
}

function signatureOf(text: string, alg: string, key: KeyObject): string {
  if (alg === "none") return "";
  if (alg === "HS256") return createHmac("sha256", client.secret).update(text).digest("base64url");
  return sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
}

/** From page to page with the provider's cookies, until it leads back to another host. */
async function walk(address: string, choice: { key: string; level: string }): Promise<URL> {
  const { origin } = new URL(address);
  const cookies = new Map<string, string>();
  let url = new URL(address);
  let form: URLSearchParams | undefined;
  for (let steps = 0; steps < 10; steps++) {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form === undefined ? {} : { method: "POST", body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location === null) {
      if (form !== undefined || !response.ok) throw new Error(`the provider answered ${response.status}`);
      form = new URLSearchParams(choice);
      continue;
    }
    form = undefined;
    url = new URL(location, url);
    if (url.origin !== origin) return url;
  }
  throw new Error("the provider leads nowhere");
}
