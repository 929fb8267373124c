import type { AgreementKind } from "#lib/gql/graphql.ts";
import { text } from "#lib/forms.server.ts";

/** What a form says was ticked, in which words. */
export function tickedIn(form: FormData): { agreements: AgreementKind[]; wording: string } {
  return {
    agreements: form.getAll("agreements").map(String) as AgreementKind[],
    wording: text(form, "wording"),
  };
}

/** A box that was not ticked leaves nothing behind: the form is filled again with what it said. */
export function tickedValues(form: FormData): Record<string, string> {
  return { agreements: form.getAll("agreements").map(String).join(" ") };
}
