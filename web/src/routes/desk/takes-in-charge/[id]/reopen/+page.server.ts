import { error, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { placed } from "#lib/fields.ts";
import { newIdempotencyKey, refuse, text, typed } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { invoicedLines } from "#lib/take-in-charge/invoiced-lines.server.ts";
import { speak } from "#lib/words.ts";
import { words } from "./words.ts";
import type { Actions, PageServerLoad } from "./$types";

const contested = graphql(`
  query ContestedTakeInCharge($id: ID!) {
    takeInCharge(id: $id) {
      id
      number
      memberName
      status
      cause
      injuredOn
      facility {
        name
      }
      invoices {
        id
        number
        issuedOn
        settlement {
          id
        }
        lines {
          takeInChargeLineId
          units
          amountCents
        }
      }
      lines {
        id
        service {
          name
        }
      }
    }
  }
`);

const preview = graphql(`
  query PreviewRevision($input: CorrectionInput!) {
    settlementRevision(input: $input) {
      errors {
        code
        field
        message
        clause
      }
      revision {
        payableBeforeCents
        requestedCents
        payableCents
        memberShareCents
        lines {
          kind
          clause
          text
          amountCents
        }
      }
    }
  }
`);

const revise = graphql(`
  mutation ReviseSettlement($input: ReviseSettlementInput!) {
    reviseSettlement(input: $input) {
      errors {
        code
        field
        message
        clause
      }
      takeInCharge {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { takeInCharge } = await ask(event, contested, { id: event.params.id });
  if (!takeInCharge) error(404);
  // the invoice stays the same when its settlement is made anew meanwhile; the last one unless one is named
  const asked = event.url.searchParams.get("invoice");
  const { invoices } = takeInCharge;
  const invoice = asked === null ? invoices.at(-1) : invoices.find(({ id }) => id === asked);
  if (asked !== null && !invoice) error(404);
  return { takeInCharge, invoice, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const read = invoicedLines(form, speak(words, event.url));
    if (read.errors.length) return refuse(read.errors, form);
    const cause = text(form, "cause") === "INJURY" ? ("INJURY" as const) : ("ILLNESS" as const);
    const injuredOn = cause === "INJURY" ? text(form, "injuredOn") || null : null;
    const correction = {
      takeInChargeId: event.params.id,
      settlementId: text(form, "settlementId"),
      ...{ cause, injuredOn, lines: read.lines },
    };
    const paths = [["input.injuredOn", "injuredOn"], ["input.reason", "reason"], ...read.paths] as const;

    if (text(form, "intent") === "preview") {
      const { errors, revision } = (await ask(event, preview, { input: correction })).settlementRevision;
      if (!revision) return refuse(placed(errors, paths), form);
      return { errors: [], values: typed(form), revision };
    }
    const input = {
      ...correction,
      reason: text(form, "reason"),
      idempotencyKey: text(form, "idempotencyKey"),
    };
    const { errors, takeInCharge } = (await tell(event, revise, { input })).reviseSettlement;
    if (!takeInCharge) return refuse(placed(errors, paths), form);
    redirect(303, localPath(event.url, `/desk/takes-in-charge/${takeInCharge.id}`));
  },
};
