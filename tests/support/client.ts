import { type Client as LiveClient, createClient } from "graphql-ws";
import { WebSocket } from "ws";
import type { SoftwarePasskey } from "../../server/seed/software-passkey.ts";
import { checkNamed } from "./answers.ts";
import { passkeyOf } from "./authenticator.ts";
import type { SampleFile } from "./files.ts";

/** A GraphQL answer as it came over HTTP. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: T | null | undefined;
  readonly errors: readonly { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

export interface Upload {
  readonly status: number;
  readonly id: string;
  readonly code: string;
  readonly message: string;
}

/** A program that talks to the product over HTTP, as an integrator would: it keeps cookies and nothing else. */
export class Client {
  readonly #cookies = new Map<string, string>();
  readonly #headers: Readonly<Record<string, string>>;
  readonly url: string;
  readonly #passkeyOf: (userName: string) => SoftwarePasskey;
  language: "it" | "en" = "it";

  /**
   * With headers that it sends each time, such as those of a proxy on its way, and the passkeys of those who sign in by it:
   * of the tests' own cast unless said otherwise.
   */
  constructor(url: string, headers: Readonly<Record<string, string>> = {}, passkeys = passkeyOf) {
    this.url = url;
    this.#headers = headers;
    this.#passkeyOf = passkeys;
  }

  /** Data of a query or mutation; anything in `errors` is thrown. */
  async ask<T = Record<string, never>>(document: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.send<T>(document, variables);
    if (errors.length > 0 || data === null || data === undefined) {
      throw new Error(
        `GraphQL answered: ${errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join("; ")}`,
      );
    }
    return data;
  }

  /** The whole answer, for tests of what goes wrong; a code that the mutation does not name is a mistake of its own. */
  async send<T = Record<string, never>>(document: string, variables: object = {}): Promise<Answer<T>> {
    const response = await this.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: document, variables }),
    });
    const text = await response.text();
    const parsed = (text.startsWith("{") ? JSON.parse(text) : {}) as {
      data?: T | null;
      errors?: Answer<T>["errors"];
    };
    checkNamed(document, parsed.data);
    const { status, headers } = response;
    return { status, headers, data: parsed.data, errors: parsed.errors ?? [] };
  }

  /** Signs in, and proves the second factor of whoever has one; throws when refused. */
  async signIn(userName: string, password: string): Promise<void> {
    const { signIn } = await this.ask<{
      signIn: { errors: { code: string; message: string }[]; viewer: { needs: string | null } | null };
    }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { errors { code message } viewer { needs } } }`,
      { input: { userName, password } },
    );
    if (signIn.errors.length > 0)
      throw new Error(`${userName} may not sign in: ${signIn.errors[0]?.message}`);
    if (signIn.viewer?.needs === "FACTOR") await this.prove(this.#passkeyOf(userName));
  }

  /** Makes a half-proved session whole by this passkey; throws when refused. */
  async prove(passkey: SoftwarePasskey): Promise<void> {
    const { passkeyChallenge: options } = await this.ask<{ passkeyChallenge: string }>(
      `{ passkeyChallenge }`,
    );
    const { proveByPasskey } = await this.ask<{ proveByPasskey: { errors: { message: string }[] } }>(
      `mutation ($input: PasskeyAnswerInput!) { proveByPasskey(input: $input) { errors { code message } } }`,
      { input: { response: passkey.answer(options, this.originIn(options)) } },
    );
    if (proveByPasskey.errors.length > 0) throw new Error(proveByPasskey.errors[0]?.message);
  }

  /** Where a browser would say that it is: at this address, or at the one behind which a proxy stands. */
  originIn(options: string): string {
    const { rpId } = JSON.parse(options) as { rpId: string };
    return new URL(this.url).hostname === rpId ? new URL(this.url).origin : `https://${rpId}`;
  }

  async upload(file: SampleFile, headers: Record<string, string> = { "x-blueasy": "1" }): Promise<Upload> {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(file.content)], { type: file.mimeType }), file.name);
    const response = await this.fetch("/documents", { method: "POST", headers, body: form });
    const body = (await response.json()) as Partial<Upload>;
    return { status: response.status, id: body.id ?? "", code: body.code ?? "", message: body.message ?? "" };
  }

  /** Any path of the product, with this client's cookies; redirects are answered, not followed. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ "accept-language": this.language, ...this.#headers });
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    if (this.#cookies.size > 0) headers.set("cookie", this.cookieHeader());
    const response = await fetch(new URL(path, this.url), { redirect: "manual", ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  /** Values of a subscription as they arrive, until the loop over them is left. */
  subscribe<T>(document: string, variables: Record<string, unknown> = {}): AsyncIterableIterator<T> {
    const headers = { ...this.#headers, cookie: this.cookieHeader() };
    const client: LiveClient = createClient({
      url: `${this.url.replace(/^http/, "ws")}/graphql`,
      retryAttempts: 0,
      webSocketImpl: class extends WebSocket {
        constructor(url: string, protocols: string | string[]) {
          super(url, protocols, { headers });
        }
      },
    });
    const results = client.iterate<T>({ query: document, variables });
    const values: AsyncIterableIterator<T> = {
      [Symbol.asyncIterator]: () => values,
      async next() {
        const { done, value } = await results.next();
        if (done === true) return { done: true, value: undefined };
        if (value.errors !== undefined)
          throw new Error(value.errors.map(({ message }) => message).join("; "));
        return { done: false, value: value.data as T };
      },
      async return() {
        await results.return?.();
        await client.dispose();
        return { done: true, value: undefined };
      },
    };
    return values;
  }

  cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #keep(cookie: string): void {
    const [pair = "", ...attributes] = cookie.split(";").map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf("="));
    const ended = attributes.some(
      (one) => /^max-age=0$/i.test(one) || /^expires=Thu, 01 Jan 1970/i.test(one),
    );
    if (ended) this.#cookies.delete(name);
    else this.#cookies.set(name, pair.slice(name.length + 1));
  }
}
