import { error, redirect } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { memberPaths } from "#lib/paths/member.ts";
import { tellAnswers } from "#lib/take-in-charge/tell-facts.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const myQuestions = graphql(`
  query MyQuestions($id: ID!) {
    takeInCharge(id: $id) {
      id
      number
      status
      statusLabel
      mayTellFacts
      facility {
        name
      }
      missingFacts {
        ...FactQuestionParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { takeInCharge } = await ask(event, myQuestions, { id: event.params.id });
  if (!takeInCharge) error(404);
  // answered or decided meanwhile: the case itself says what came of it
  if (!takeInCharge.mayTellFacts)
    redirect(303, localPath(event.url, memberPaths.takeInCharge(event.params.id)));
  // whoever answers is not led away by the very news of the answer
  return { takeInCharge, shows: [], idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  default: (event) => tellAnswers(event, memberPaths.takeInCharge),
};
