import { act, wrong } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { isDay, missing } from "#lib/fields.ts";
import { today } from "#lib/format.ts";
import { type FormError, newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { withQuery } from "#lib/query.ts";
import { statusChoices, statusIn } from "#lib/take-in-charge/statuses.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";

const recoveries = graphql(`
  query Recoveries($status: RecoveryStatus, $after: String) {
    recoveries(status: $status, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          status
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

const known = ["OWED", "RETURNED"] as const;

export const load: PageServerLoad = async (event) => {
  const status = statusIn(event.url, known);
  const after = event.url.searchParams.get("after");
  return {
    ...(await ask(event, recoveries, { status, after })),
    status,
    choices: statusChoices(known, event.locals.language),
    today: today(),
    idempotencyKey: newIdempotencyKey(),
  };
};

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
