import { ask, type Asker } from "#lib/api.ts";
import { text } from "#lib/forms.server.ts";
import { newAppQuery } from "./documents.ts";
import { squaresOf } from "./qr.server.ts";

/** A secret for an app, and its square. */
export async function newApp(asker: Asker) {
  const { newAuthenticatorApp: app } = await ask(asker, newAppQuery, {});
  return { ...app, ...squaresOf(app.uri) };
}

/** What the form of an app says. */
export function readApp(form: FormData) {
  return { input: { nonce: text(form, "nonce"), code: text(form, "code"), name: text(form, "name") } };
}

/** The square that the app has scanned, for a form that is shown again. */
export function keptSquare(form: FormData): Record<string, string> {
  const { path, side } = squaresOf(text(form, "uri"));
  return { path, side: String(side) };
}

/** What the form of a passkey says. */
export function readPasskey(form: FormData) {
  return { input: { response: text(form, "response"), name: text(form, "name") } };
}
