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
      createdByName
      needsApproval
      approvalAboveCents
      approvedAt
      approvedByName
      returnedAt
      returnedByName
      returnReason
      executedOn
      mayApprove
      mayReturn
      sepaFileUrl
      chequesUrl
      orders {
        id
        payeeName
        means
        meansLabel
        amountCents
        status
        statusLabel
        reference
        expenseDocumentId
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

const approve = graphql(`
  mutation ApprovePaymentBatch($input: PaymentBatchInput!) {
    approvePaymentBatch(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const returnBatch = graphql(`
  mutation ReturnPaymentBatch($input: ReturnPaymentBatchInput!) {
    returnPaymentBatch(input: $input) {
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
  approve: (event) => act(event, approve, () => ({ input: thisBatch(event) }), ending(event)),
  return: (event) =>
    act(
      event,
      returnBatch,
      (form) => ({ input: { ...thisBatch(event), reason: text(form, "reason") } }),
      ending(event),
    ),
  execute: (event) =>
    act(
      event,
      markExecuted,
      (form) => {
        const executedOn = text(form, "executedOn");
        if (!isDay(executedOn))
          return wrong(missing("executedOn", speak(words, event.url).executedOnMissing));
        return { input: { ...thisBatch(event), executedOn } };
      },
      ending(event),
    ),
};

type Here = Pick<Parameters<Actions["execute"]>[0], "params">;

const thisBatch = ({ params }: Here) => ({ paymentBatchId: params.id });

/** Ends on the same page, as it then stands. */
function ending({ params }: Here) {
  const here = deskPaths.batch(params.id);
  return { next: here, repeated: here };
}
