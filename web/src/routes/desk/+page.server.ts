import { redirect, type RequestEvent } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { newIdempotencyKey, refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";

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
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          payeeName
          maskedIban
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

const markAlarmSeen = graphql(`
  mutation MarkAlarmSeen($input: MarkAlarmSeenInput!) {
    markAlarmSeen(input: $input) {
      errors {
        code
        message
        field
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
  alarmSeen: async (event) => {
    const form = await event.request.formData();
    const input = { alarmId: text(form, "alarmId") };
    const { errors } = (await tell(event, markAlarmSeen, { input })).markAlarmSeen;
    if (errors.length) return refuse(errors, form);
    redirect(303, localPath(event.url, "/desk"));
  },
};

async function create(event: RequestEvent, field: "order" | "listed") {
  const form = await event.request.formData();
  const paymentOrderIds = form.getAll(field).filter((id) => typeof id === "string");
  if (paymentOrderIds.length === 0) {
    const message = speak(words, event.url).selectSome;
    return refuse([{ code: "INVALID_INPUT", message, field: "orders" }], form);
  }
  const input = { idempotencyKey: text(form, "idempotencyKey"), paymentOrderIds };
  const { errors, paymentBatch } = (await tell(event, createPaymentBatch, { input })).createPaymentBatch;
  if (paymentBatch) redirect(303, localPath(event.url, `/desk/batches/${paymentBatch.id}`));
  if (errors.some(({ code }) => code === "IDEMPOTENCY_KEY_REUSED")) {
    redirect(303, localPath(event.url, "/desk/batches"));
  }
  return refuse(
    errors.map((error) => ({ ...error, field: "orders" })),
    form,
  );
}
