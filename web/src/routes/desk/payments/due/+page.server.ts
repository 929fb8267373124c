import type { RequestEvent } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { missing } from "#lib/fields.ts";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";
import { deskPaths } from "#lib/paths/desk.ts";

const paymentsDue = graphql(`
  query PaymentsDue($after: String) {
    paymentOrders(status: DUE, first: 100, after: $after) {
      matches {
        atLeast
        isExact
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          payeeName
          meansLabel
          isHeld
          heldUntil
          amountCents
          reference
          expenseDocumentId
          createdAt
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
  }
`);

const createPaymentBatch = graphql(`
  mutation CreatePaymentBatch($input: CreatePaymentBatchInput!) {
    createPaymentBatch(input: $input) {
      errors {
        ...ErrorParts
      }
      paymentBatch {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get("after");
  return { ...(await ask(event, paymentsDue, { after })), idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  /** A batch of the ticked orders. */
  selected: (event) => create(event, "order"),
  /** A batch of all orders that the page listed: those, not what may have come in since. */
  all: (event) => create(event, "listed"),
};

function create(event: RequestEvent, field: "order" | "listed") {
  return act(
    event,
    createPaymentBatch,
    (form) => {
      const paymentOrderIds = form.getAll(field).filter((id) => typeof id === "string");
      if (!paymentOrderIds.length) return wrong(missing("orders", speak(words, event.url).selectSome));
      return { input: { paymentOrderIds } };
    },
    {
      next: ({ paymentBatch }) => deskPaths.batch(paymentBatch.id),
      repeated: deskPaths.batches(),
      at: () => "orders",
    },
  );
}
