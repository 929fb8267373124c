import { redirect, type RequestEvent } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { isDay } from "#lib/fields.ts";
import { today } from "#lib/format.ts";
import { newIdempotencyKey, refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { withQuery } from "#lib/query.ts";
import { statusChoices, statusIn } from "#lib/take-in-charge/statuses.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";

const deskPayments = graphql(`
  query DeskPayments($status: PaymentOrderStatus, $after: String) {
    paymentOrders(status: $status, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          status
          payeeName
          maskedIban
          amountCents
          reference
          createdAt
          paidOn
          sentBackOn
          sentBackReason
          batchNumber
          mayOrderAgain
          takeInCharge {
            id
            number
          }
        }
      }
    }
  }
`);

const withdrawPaymentOrder = graphql(`
  mutation WithdrawPaymentOrder($input: PaymentOrderInput!) {
    withdrawPaymentOrder(input: $input) {
      errors {
        code
        message
        field
      }
      paymentOrder {
        id
      }
    }
  }
`);

const markSentBack = graphql(`
  mutation MarkPaymentOrderSentBack($input: MarkPaymentOrderSentBackInput!) {
    markPaymentOrderSentBack(input: $input) {
      errors {
        code
        message
        field
      }
      paymentOrder {
        id
      }
    }
  }
`);

const orderPaymentAgain = graphql(`
  mutation OrderPaymentAgain($input: PaymentOrderInput!) {
    orderPaymentAgain(input: $input) {
      errors {
        code
        message
        field
      }
      paymentOrder {
        id
      }
    }
  }
`);

const known = ["DUE", "IN_BATCH", "PAID", "SENT_BACK", "WITHDRAWN"] as const;

export const load: PageServerLoad = async (event) => {
  const status = statusIn(event.url, known);
  const after = event.url.searchParams.get("after");
  return {
    ...(await ask(event, deskPayments, { status, after })),
    status,
    choices: statusChoices(known, event.locals.language),
    today: today(),
    idempotencyKey: newIdempotencyKey(),
  };
};

export const actions: Actions = {
  withdraw: async (event) => {
    const { form, input } = await read(event);
    const { errors, paymentOrder } = (await tell(event, withdrawPaymentOrder, { input }))
      .withdrawPaymentOrder;
    return answered(event, form, errors, paymentOrder);
  },
  again: async (event) => {
    const { form, input } = await read(event);
    const { errors, paymentOrder } = (await tell(event, orderPaymentAgain, { input })).orderPaymentAgain;
    return answered(event, form, errors, paymentOrder);
  },
  sentBack: async (event) => {
    const { form, input } = await read(event);
    const sentBackOn = text(form, `sentBackOn:${input.paymentOrderId}`);
    if (!isDay(sentBackOn)) {
      const field = `sentBackOn:${input.paymentOrderId}`;
      return refuse([{ code: "INVALID_INPUT", message: speak(words, event.url).dayMissing, field }], form);
    }
    const reason = text(form, `reason:${input.paymentOrderId}`);
    const said = { ...input, sentBackOn, reason };
    const { errors, paymentOrder } = (await tell(event, markSentBack, { input: said }))
      .markPaymentOrderSentBack;
    return answered(event, form, errors, paymentOrder);
  },
};

async function read(event: RequestEvent) {
  const form = await event.request.formData();
  const input = {
    idempotencyKey: text(form, "idempotencyKey"),
    paymentOrderId: text(form, "paymentOrderId"),
  };
  return { form, input };
}

type Errors = Parameters<typeof refuse>[0];

/** Each row has its own form: what the API says of a field is said at the row's. */
function answered(event: RequestEvent, form: FormData, errors: Errors, done: unknown) {
  if (done)
    redirect(
      303,
      withQuery(event.url, { confirm: null, "/withdraw": null, "/again": null, "/sentBack": null }),
    );
  const row = text(form, "paymentOrderId");
  return refuse(
    errors.map((error) => ({
      ...error,
      field: error.field ? `${error.field.replace("input.", "")}:${row}` : null,
    })),
    form,
  );
}
