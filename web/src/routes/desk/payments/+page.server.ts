import type { RequestEvent } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { isDay, missing } from "#lib/fields.ts";
import { today } from "#lib/format.ts";
import { type FormError, newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import { withQuery } from "#lib/query.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";

const deskPayments = graphql(`
  query DeskPayments(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: PaymentOrderSort
    $search: PaymentOrderSearch
    $status: PaymentOrderStatus
    $orderedFrom: LocalDate
    $orderedTo: LocalDate
  ) {
    paymentOrders(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      status: $status
      orderedFrom: $orderedFrom
      orderedTo: $orderedTo
    ) {
      pageInfo {
        ...PageParts
      }
      matches {
        atLeast
        isExact
      }
      listing {
        ...ListParts
      }
      edges {
        node {
          id
          status
          statusLabel
          payeeName
          meansLabel
          isHeld
          heldUntil
          amountCents
          reference
          expenseDocumentId
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
        ...ErrorParts
      }
    }
  }
`);

const markSentBack = graphql(`
  mutation MarkPaymentOrderSentBack($input: MarkPaymentOrderSentBackInput!) {
    markPaymentOrderSentBack(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const orderPaymentAgain = graphql(`
  mutation OrderPaymentAgain($input: PaymentOrderInput!) {
    orderPaymentAgain(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => ({
  ...(await askList(event, deskPayments, ["status", "orderedFrom", "orderedTo"])),
  today: today(),
  idempotencyKey: newIdempotencyKey(),
});

export const actions: Actions = {
  withdraw: (event) => act(event, withdrawPaymentOrder, thisOrder, ending(event)),
  again: (event) => act(event, orderPaymentAgain, thisOrder, ending(event)),
  sentBack: (event) =>
    act(
      event,
      markSentBack,
      (form) => {
        const paymentOrderId = text(form, "paymentOrderId");
        const field = `sentBackOn:${paymentOrderId}`;
        const sentBackOn = text(form, field);
        if (!isDay(sentBackOn)) return wrong(missing(field, speak(words, event.url).dayMissing));
        return { input: { paymentOrderId, sentBackOn, reason: text(form, `reason:${paymentOrderId}`) } };
      },
      ending(event),
    ),
};

const thisOrder = (form: FormData) => ({ input: { paymentOrderId: text(form, "paymentOrderId") } });

/** Ends on the same list. Each row has its own form: what the API says of a field is said at the row's. */
function ending({ url }: RequestEvent) {
  return {
    next: withQuery(url, { confirm: null, "/withdraw": null, "/again": null, "/sentBack": null }),
    at: ({ field }: FormError, form: FormData) =>
      field ? `${field.replace("input.", "")}:${text(form, "paymentOrderId")}` : null,
  };
}
