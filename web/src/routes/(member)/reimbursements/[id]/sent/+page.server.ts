import { error, redirect } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { memberPaths } from "#lib/paths/member.ts";
import type { PageServerLoad } from "./$types";

const sentReimbursement = graphql(`
  query SentReimbursement($id: ID!) {
    reimbursementDraft(id: $id) {
      id
      request {
        id
        number
        submittedAt
        contactEmail
        receiptUrl
        coverFormUrl
        documents {
          id
          number
          kind
          reimbursement {
            next {
              what
              until
            }
          }
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { reimbursementDraft } = await ask(event, sentReimbursement, { id: event.params.id });
  if (!reimbursementDraft) error(404);
  const { request } = reimbursementDraft;
  if (!request) redirect(303, localPath(event.url, memberPaths.reimbursement(event.params.id)));
  return { request };
};
