import { error } from "@sveltejs/kit";
import { act, refuse, typed, wrong } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { placed, type Places } from "#lib/fields.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { invoicedLines } from "#lib/take-in-charge/invoiced-lines.server.ts";
import { speak } from "#lib/words.ts";
import { words } from "./words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { deskPaths } from "#lib/paths/desk.ts";

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
        ...ErrorParts
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
        ...ErrorParts
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

type Event = Parameters<NonNullable<Actions[string]>>[0];

export const actions: Actions = {
  /** Shows what the correction would do; nothing is written. */
  preview: async (event) => {
    const form = await event.request.formData();
    const { gaps, correction, at } = correctionIn(event, form);
    if (gaps.length) return refuse(gaps, form);
    const { errors, revision } = (await ask(event, preview, { input: correction })).settlementRevision;
    if (!revision) return refuse(placed(errors, at), form);
    return { errors: [], values: typed(form), revision };
  },

  revise: (event) =>
    act(
      event,
      revise,
      (form) => {
        const { gaps, correction } = correctionIn(event, form);
        return gaps.length ? wrong(...gaps) : { input: { ...correction, reason: text(form, "reason") } };
      },
      {
        next: deskPaths.takeInCharge(event.params.id),
        at: (error, form) => placed([error], correctionIn(event, form).at)[0]?.field,
      },
    ),
};

/** What a form corrects of the settlement, what is wrong with it, and where the API's refusals stand in it. */
function correctionIn(event: Event, form: FormData) {
  const { lines, paths, errors: gaps } = invoicedLines(form, speak(words, event.url));
  const cause = text(form, "cause") === "INJURY" ? ("INJURY" as const) : ("ILLNESS" as const);
  const injuredOn = cause === "INJURY" ? text(form, "injuredOn") || null : null;
  const correction = {
    takeInChargeId: event.params.id,
    settlementId: text(form, "settlementId"),
    ...{ cause, injuredOn, lines },
  };
  const at: Places = [["input.injuredOn", "injuredOn"], ["input.reason", "reason"], ...paths];
  return { gaps, correction, at };
}
