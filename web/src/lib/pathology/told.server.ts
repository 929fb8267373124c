import { ask } from "#lib/api.ts";
import { missing } from "#lib/fields.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { languageOf } from "#lib/language.ts";
import { speak } from "#lib/words.ts";
import type { FormError } from "#lib/forms.server.ts";
import type { WizardEvent } from "#lib/wizard/actions.server.ts";
import type { PathologyChoice } from "./choice.ts";
import { words } from "./words.ts";

const pathologiesTold = graphql(`
  query PathologiesTold($text: String!) {
    pathologies(text: $text) {
      code
      name
    }
  }
`);

interface Told {
  readonly code: string | null;
  readonly errors: readonly FormError[];
  readonly choices?: readonly PathologyChoice[];
}

/**
 * The pathology of the short list that a form tells: chosen, or by its whole name. Other words are not lost: they bring
 * what they may mean, to choose from.
 */
export async function pathologyTold(event: WizardEvent, form: FormData): Promise<Told> {
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
    errors: [missing("pathologyName", message)],
    choices: pathologies,
  };
}
