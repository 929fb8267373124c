import { askFromPage } from "#lib/ask-from-page.ts";

/** What the browser is asked for: one of the passkeys that it has, or to make a new one. */
export type Asked = "answer" | "new";

/** Whether this browser knows passkeys at this address: they are for https, and for this very computer. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential === "function";
}

/**
 * Asks the browser, which asks its owner; what it gives is for the API, as JSON.
 * @throws Error when the owner gave up, has none for this address, or took too long
 */
export async function askForPasskey(what: Asked): Promise<string> {
  const browser = import("@simplewebauthn/browser");
  if (what === "answer") {
    const { passkeyChallenge } = await askFromPage<{ passkeyChallenge: string }, object>(
      "{ passkeyChallenge }",
      {},
    );
    const { startAuthentication } = await browser;
    return JSON.stringify(await startAuthentication({ optionsJSON: JSON.parse(passkeyChallenge) }));
  }
  const { newPasskey } = await askFromPage<{ newPasskey: string }, object>("{ newPasskey }", {});
  const { startRegistration } = await browser;
  return JSON.stringify(await startRegistration({ optionsJSON: JSON.parse(newPasskey) }));
}
