import { ask, type Asker } from "./api.ts";
import { graphql } from "./gql/index.ts";
import type { DeskContactsQuery } from "./gql/graphql.ts";
import { type Language, languageOf } from "./language.ts";

const deskContacts = graphql(`
  query DeskContacts {
    deskContacts {
      phone {
        text
        dial
      }
      phoneAbroad {
        text
        dial
      }
      hours
    }
  }
`);

export type DeskContacts = DeskContactsQuery["deskContacts"];

/** They stand on every page and change once in years: asked for again after so long. */
const freshMilliseconds = 10_000;
const known = new Map<Language, { readonly contacts: DeskContacts; readonly at: number }>();

/** How to reach a person: also when the API does not answer, as last known. Null when it never has. */
export async function deskContactsFor(asker: Asker): Promise<DeskContacts | null> {
  const language = languageOf(asker.url);
  const last = known.get(language);
  if (last && Date.now() - last.at < freshMilliseconds) return last.contacts;
  try {
    const contacts = (await ask(asker, deskContacts, {})).deskContacts;
    known.set(language, { contacts, at: Date.now() });
    return contacts;
  } catch {
    return last?.contacts ?? null;
  }
}
