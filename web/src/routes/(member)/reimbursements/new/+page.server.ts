import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { chosenIn } from "#lib/family/chosen.server.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { memberPaths } from "#lib/paths/member.ts";
import type { Actions, PageServerLoad } from "./$types";

const reimbursementIntroduction = graphql(`
  query ReimbursementIntroduction {
    reimbursementDrafts {
      id
      updatedAt
      person {
        firstName
      }
      documents {
        id
      }
    }
  }
`);

const beginReimbursement = graphql(`
  mutation BeginReimbursement($input: CreateReimbursementDraftInput!) {
    createReimbursementDraft(input: $input) {
      errors {
        ...ErrorParts
      }
      reimbursementDraft {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const [{ reimbursementDrafts }, { persons, chosen }] = await Promise.all([
    ask(event, reimbursementIntroduction, {}),
    chosenIn(event),
  ]);
  const askable = persons.filter(({ mayAsk }) => mayAsk);
  return {
    drafts: reimbursementDrafts,
    persons: askable,
    chosenId: (askable.find(({ id }) => id === chosen?.id) ?? askable[0])?.id ?? "",
    idempotencyKey: newIdempotencyKey(),
  };
};

export const actions: Actions = {
  default: (event) =>
    act(event, beginReimbursement, (form) => ({ input: { personId: text(form, "personId") || null } }), {
      next: ({ reimbursementDraft }) => memberPaths.reimbursementPerson(reimbursementDraft.id),
    }),
};
