import type { RequestEvent } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { missing } from "#lib/fields.ts";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";
import { deskPaths } from "#lib/paths/desk.ts";

const paymentsDue = graphql(`
  query PaymentsDue($after: String) {
    alarms(seen: false, first: 10) {
      totalCount
      edges {
        node {
          id
          text
          at
          userName
          memberName
          facility {
            name
          }
        }
      }
    }
    evaluation: takesInCharge(status: UNDER_EVALUATION, first: 10) {
      totalCount
      edges {
        node {
          id
          number
          memberName
          facility {
            name
          }
          next {
            by
            what
            since
          }
        }
      }
    }
    paymentBatches(first: 20) {
      edges {
        node {
          id
          number
          status
          totalCents
          createdAt
        }
      }
    }
    owed: recoveries(status: OWED, first: 10) {
      totalCount
      edges {
        node {
          id
          amountCents
          createdAt
          debtorName
          reference
        }
      }
    }
    feeChanges(state: PROPOSED, first: 1) {
      totalCount
    }
    takesInChargeConfirmedAtClinic(first: 5) {
      id
      number
      memberName
      facility {
        name
      }
      confirmedAtClinic {
        at
        reason
        identityDocument
      }
    }
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
          amountCents
          reference
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

const markAlarmSeen = graphql(`
  mutation MarkAlarmSeen($input: MarkAlarmSeenInput!) {
    markAlarmSeen(input: $input) {
      errors {
        ...ErrorParts
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
  /** The next alarm, if any, takes the place of the one looked into. */
  alarmSeen: (event) =>
    act(event, markAlarmSeen, (form) => ({ input: { alarmId: text(form, "alarmId") } }), {
      next: deskPaths.home(),
    }),
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
