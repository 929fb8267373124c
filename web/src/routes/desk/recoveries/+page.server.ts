import { redirect } from "@sveltejs/kit";
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
        code
        message
        field
      }
      recovery {
        id
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

/** Each row has its own form: what the API says of a field is said at the row's. */
function fieldHere(field: string | null | undefined, recoveryId: string): string {
  const name = field?.replace("input.", "");
  return `${name === "holderName" || name === "iban" ? name : "returnedOn"}:${recoveryId}`;
}

export const actions: Actions = {
  returned: async (event) => {
    const form = await event.request.formData();
    const recoveryId = text(form, "recoveryId");
    const field = `returnedOn:${recoveryId}`;
    const returnedOn = text(form, field);
    if (!isDay(returnedOn)) {
      const message = speak(words, event.url).dayMissing;
      return refuse([{ code: "INVALID_INPUT", message, field }], form);
    }
    const input = {
      ...{ idempotencyKey: text(form, "idempotencyKey"), recoveryId, returnedOn },
      holderName: text(form, `holderName:${recoveryId}`) || null,
      iban: text(form, `iban:${recoveryId}`) || null,
    };
    const { errors, recovery } = (await tell(event, markReturned, { input })).markRecoveryReturned;
    if (!recovery)
      return refuse(
        errors.map((error) => ({ ...error, field: fieldHere(error.field, recoveryId) })),
        form,
      );
    redirect(303, withQuery(event.url, { confirm: null, "/returned": null }));
  },
};
