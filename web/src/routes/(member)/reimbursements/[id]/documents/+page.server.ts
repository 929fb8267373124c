import { redirect } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { tell } from "#lib/api.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { memberPaths } from "#lib/paths/member.ts";
import { checkStep, draftOf, requestActions } from "../../draft.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const addDocument = graphql(`
  mutation AddReimbursementDocument($input: AddReimbursementDocumentInput!) {
    addReimbursementDocument(input: $input) {
      errors {
        ...ErrorParts
      }
      reimbursementDraft {
        id
        documents {
          id
        }
      }
    }
  }
`);

const removeDocument = graphql(`
  mutation RemoveReimbursementDocument($input: RemoveReimbursementDocumentInput!) {
    removeReimbursementDocument(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const draft = await draftOf(event);
  checkStep(event, draft, "DOCUMENTS");
  return { draft, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  ...requestActions("DOCUMENTS", async () => ({ changes: {}, errors: [] })),
  add: (event) =>
    act(event, addDocument, () => ({ input: { draftId: event.params.id } }), {
      next: ({ reimbursementDraft: { id, documents } }) =>
        memberPaths.reimbursementDocument(id, documents.at(-1)?.id ?? ""),
    }),
  remove: async (event) => {
    const form = await event.request.formData();
    const input = { draftId: event.params.id, documentId: text(form, "documentId") };
    await tell(event, removeDocument, { input });
    redirect(303, localPath(event.url, memberPaths.reimbursementDocuments(event.params.id)));
  },
};
