import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const importRun = graphql(`
  query ImportRun($id: ID!) {
    importRun(id: $id) {
      id
      kind
      fileName
      fileBytes
      startedAt
      finishedAt
      startedBy
      state
      outcome
      outcomeLabel
      isTrial
      isStrict
      acceptsProposals
      isWritten
      failure
      failureText
      readRows
      added
      changed
      equal
      refusedRows
      refusedCount
      notedCount
      ignoredColumns
      reportUrl
      refused {
        line
        field
        reason
      }
      noted {
        line
        field
        reason
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { importRun: run } = await ask(event, importRun, { id: event.params.id });
  if (!run) error(404);
  return { run };
};
