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
  if (what === "answer") {
    const { passkeyChallenge } = await askFromPage<{ passkeyChallenge: string }, object>(
      "{ passkeyChallenge }",
      {},
    );
    return JSON.stringify(await answered(passkeyChallenge));
  }
  const browser = import("./passkey-new.ts");
  const { newPasskey } = await askFromPage<{ newPasskey: string }, object>("{ newPasskey }", {});
  const { startRegistration } = await browser;
  return JSON.stringify(await startRegistration({ optionsJSON: JSON.parse(newPasskey) }));
}

/** By the browser's own reading of JSON; one that has none yet brings it. @param asked the challenge, as JSON */
async function answered(asked: string): Promise<unknown> {
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function") {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(asked));
    const given = await navigator.credentials.get({ publicKey });
    if (given === null) throw new Error("no passkey was given");
    return given;
  }
  const { startAuthentication } = await import("./passkey-answer.ts");
  return startAuthentication({ optionsJSON: JSON.parse(asked) });
}
