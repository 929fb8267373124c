import { error, redirect } from "@sveltejs/kit";
import { refuse } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { missing } from "#lib/fields.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { commonPaths } from "#lib/paths/common.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";

const importTerms = graphql(`
  query ImportTerms($after: String) {
    importTerms {
      maxFileBytes
      othersWait
      sheets {
        kind
        exampleUrl
        columns {
          name
          alsoCalled
          isRequired
          example
        }
      }
    }
    importRuns(first: 20, after: $after) {
      matches {
        atLeast
        isExact
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          fileName
          startedAt
          startedBy
          state
          outcome
          outcomeLabel
          isTrial
          isWritten
          readRows
          refusedRows
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { importTerms: terms, importRuns } = await ask(event, importTerms, {
    after: event.url.searchParams.get("after"),
  });
  const wanted = event.url.searchParams.get("kind")?.toUpperCase();
  const sheet = terms.sheets.find(({ kind }) => kind === wanted) ?? terms.sheets[0];
  if (!sheet) error(404);
  return { terms, sheet, importRuns, writes: event.url.searchParams.has("write") };
};

export const actions: Actions = {
  /** What a browser without scripts sends; the others send the file by themselves and watch how far it is. */
  default: async (event) => {
    const form = await event.request.formData();
    const file = form.get("file");
    const t = speak(words, event.url);
    if (!(file instanceof File) || file.size === 0) return refuse([missing("file", t.fileMissing)], form);
    const body = new FormData();
    body.set("file", file, file.name);
    const options = ["trial", "strict", "proposals"].filter((name) => text(form, name) === "1");
    const query = new URLSearchParams(options.map((name) => [name, "1"]));
    const path = `/imports/${encodeURIComponent(text(form, "kind"))}?${query}`;
    const response = await event.fetch(new URL(path, event.url), {
      method: "POST",
      body,
      headers: { "x-blueasy": "1" },
    });
    const answer = (await response.json()) as { id?: string; message?: string };
    if (response.status === 202 && answer.id) redirect(303, localPath(event.url, deskPaths.run(answer.id)));
    if (response.status === 401) redirect(303, localPath(event.url, commonPaths.login()));
    if (!answer.message || response.status >= 500) error(response.status);
    return refuse([missing("file", answer.message)], form);
  },
};
