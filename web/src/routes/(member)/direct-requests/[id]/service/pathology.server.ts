import { ask } from "#lib/api.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { languageOf } from "#lib/language.ts";
import { speak } from "#lib/words.ts";
import type { Event, ReadStep } from "../../draft.server.ts";
import { words } from "./words.ts";

const pathologiesTold = graphql(`
  query PathologiesTold($text: String!) {
    pathologies(text: $text) {
      code
      name
    }
  }
`);

type Told = Pick<ReadStep, "errors" | "choices"> & { readonly code: string | null };

/**
 * The pathology of the short list that a form tells: chosen, or by its whole name. Other words are not lost: they bring
 * what they may mean, to choose from.
 */
export async function pathologyTold(event: Event, form: FormData): Promise<Told> {
  const chosen = text(form, "pathologyCode");
  if (chosen) return { code: chosen === "none" ? null : chosen, errors: [] };
  const typed = text(form, "pathologyName");
  // who looks without typing means the words of the prescription
  const sought = typed || (event.url.searchParams.has("/look") ? text(form, "pathology") : "");
  if (!sought) return { code: null, errors: [] };
  const { pathologies } = await ask(event, pathologiesTold, { text: sought });
  const language = languageOf(event.url);
  const isCalled = ({ name }: { name: string }) =>
    name.localeCompare(typed, language, { sensitivity: "base" }) === 0;
  const named = pathologies.find(isCalled);
  if (named) return { code: named.code, errors: [] };
  const t = speak(words, event.url);
  const message = pathologies.length ? t.aboutChoose : t.aboutNotFound;
  return {
    code: null,
    errors: [{ code: "INVALID_INPUT", field: "pathologyName", message }],
    choices: pathologies,
  };
}
