import { error } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { isDay, missing } from "#lib/fields.ts";
import { ask } from "#lib/api.ts";
import { today } from "#lib/format.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { speak } from "#lib/words.ts";
import { words } from "../words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { deskPaths } from "#lib/paths/desk.ts";

const paymentBatch = graphql(`
  query PaymentBatch($id: ID!) {
    paymentBatch(id: $id) {
      id
      number
      status
      statusLabel
      totalCents
      orderCount
      createdAt
      executedOn
      sepaFileUrl
      orders {
        id
        payeeName
        meansLabel
        amountCents
        status
        statusLabel
        reference
        batchRemittanceUrl
        claimNumber
        takeInCharge {
          id
          number
          claim {
            id
          }
        }
      }
    }
  }
`);

const markExecuted = graphql(`
  mutation MarkPaymentBatchExecuted($input: MarkPaymentBatchExecutedInput!) {
    markPaymentBatchExecuted(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { paymentBatch: batch } = await ask(event, paymentBatch, { id: event.params.id });
  if (!batch) error(404);
  return { batch, today: today(), idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  execute: (event) => {
    const here = deskPaths.batch(event.params.id);
    return act(
      event,
      markExecuted,
      (form) => {
        const executedOn = text(form, "executedOn");
        if (!isDay(executedOn))
          return wrong(missing("executedOn", speak(words, event.url).executedOnMissing));
        return { input: { paymentBatchId: event.params.id, executedOn } };
      },
      { next: here, repeated: here },
    );
  },
};
