import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { holding } from "#lib/queue/holding.server.ts";
import { subjectsOf } from "#lib/take-in-charge/subjects.ts";
import { tellAnswers } from "#lib/take-in-charge/tell-facts.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const deskTakeInCharge = graphql(`
  query DeskTakeInCharge($id: ID!) {
    waitingCase(id: $id) {
      ...WaitingCaseParts
    }
    deskColleagues {
      id
      displayName
    }
    takeInCharge(id: $id) {
      ...TakeInChargeParts
      ...InvoiceParts
      ...EvaluationParts
      otherFacts {
        ...FactQuestionParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { takeInCharge, waitingCase, deskColleagues } = await ask(event, deskTakeInCharge, {
    id: event.params.id,
  });
  if (!takeInCharge) error(404);
  return {
    ...{ takeInCharge, waitingCase, deskColleagues },
    // a batch moves payments without naming them
    shows: [...subjectsOf(takeInCharge), "paymentBatch"],
    idempotencyKey: newIdempotencyKey(),
  };
};

export const actions: Actions = {
  ...holding,
  facts: (event) => tellAnswers(event, deskPaths.takeInCharge),
};
