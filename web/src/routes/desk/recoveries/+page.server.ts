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

const recoveries = graphql(`
  query Recoveries(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: RecoverySort
    $search: RecoverySearch
    $status: RecoveryStatus
    $askedFrom: LocalDate
    $askedTo: LocalDate
  ) {
    recoveries(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      status: $status
      askedFrom: $askedFrom
      askedTo: $askedTo
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
          amountCents
          reference
          createdAt
          returnedOn
          debtor
          debtorName
          takeInCharge {
            id
            number
          }
        }
      }
    }
  }
`);

const markReturned = graphql(`
  mutation MarkRecoveryReturned($input: MarkRecoveryReturnedInput!) {
    markRecoveryReturned(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => ({
  ...(await askList(event, recoveries, ["status", "askedFrom", "askedTo"])),
  today: today(),
  idempotencyKey: newIdempotencyKey(),
});

export const actions: Actions = {
  returned: (event) =>
    act(
      event,
      markReturned,
      (form) => {
        const recoveryId = text(form, "recoveryId");
        const field = `returnedOn:${recoveryId}`;
        const returnedOn = text(form, field);
        if (!isDay(returnedOn)) return wrong(missing(field, speak(words, event.url).dayMissing));
        const holderName = text(form, `holderName:${recoveryId}`) || null;
        const iban = text(form, `iban:${recoveryId}`) || null;
        return { input: { recoveryId, returnedOn, holderName, iban } };
      },
      { next: withQuery(event.url, { confirm: null, "/returned": null }), at: fieldHere },
    ),
};

/** Each row has its own form: what the API says of a field is said at the row's. */
function fieldHere({ field }: FormError, form: FormData): string {
  const name = field?.replace("input.", "");
  return `${name === "holderName" || name === "iban" ? name : "returnedOn"}:${text(form, "recoveryId")}`;
}
