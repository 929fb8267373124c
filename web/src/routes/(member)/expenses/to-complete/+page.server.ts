import { ask } from "#lib/api.ts";
import { answerAskedFor, declareTreatmentEnded } from "#lib/expense/answer.server.ts";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { memberPaths } from "#lib/paths/member.ts";
import type { Actions, PageServerLoad } from "./$types";

const toComplete = graphql(`
  query ToComplete {
    expenseDocumentsToComplete {
      ...ExpenseWaiting
      memberName
      issuedOn
      amountCents
    }
  }
`);

export const load: PageServerLoad = async (event) => ({
  waiting: (await ask(event, toComplete, {})).expenseDocumentsToComplete,
  idempotencyKey: newIdempotencyKey(),
});

export const actions: Actions = {
  answer: (event) => answerAskedFor(event, memberPaths.toComplete()),
  ended: (event) => declareTreatmentEnded(event, memberPaths.toComplete()),
};
