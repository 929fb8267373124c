import { error, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { today } from "#lib/format.ts";
import { newIdempotencyKey, refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { speak } from "#lib/words.ts";
import { words } from "../words.ts";
import type { Actions, PageServerLoad } from "./$types";

const paymentBatch = graphql(`
  query PaymentBatch($id: ID!) {
    paymentBatch(id: $id) {
      id
      number
      status
      totalCents
      orderCount
      createdAt
      executedOn
      sepaFileUrl
      orders {
        id
        payeeName
        maskedIban
        amountCents
        status
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
        code
        message
        field
      }
      paymentBatch {
        id
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
  execute: async (event) => {
    const form = await event.request.formData();
    const executedOn = text(form, "executedOn");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(executedOn)) {
      const message = speak(words, event.url).executedOnMissing;
      return refuse([{ code: "INVALID_INPUT", message, field: "executedOn" }], form);
    }
    const { id } = event.params;
    const input = { idempotencyKey: text(form, "idempotencyKey"), paymentBatchId: id, executedOn };
    const { errors, paymentBatch: batch } = (await tell(event, markExecuted, { input }))
      .markPaymentBatchExecuted;
    const repeated = errors.some(({ code }) => code === "IDEMPOTENCY_KEY_REUSED");
    if (!batch && !repeated) return refuse(errors, form);
    redirect(303, localPath(event.url, `/desk/batches/${id}`));
  },
};
