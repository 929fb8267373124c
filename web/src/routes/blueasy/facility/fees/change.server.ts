import type { RequestEvent } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { centsOf, today } from "#lib/format.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { speak } from "#lib/words.ts";
import { isDay, missing } from "#lib/fields.ts";
import { words } from "./words.ts";
import { blueasyPaths } from "#lib/paths/blueasy.ts";

const changePrice = graphql(`
  mutation ChangePrice($input: ChangePriceInput!) {
    changePrice(input: $input) {
      errors {
        ...ErrorParts
      }
      feeChange {
        id
        state
        stateLabel
      }
    }
  }
`);

/** A price from a day on, as a form gives it; goes back to the list, which says what follows. */
export function askForPrice(event: RequestEvent, serviceCode: string) {
  return act(event, changePrice, (form) => readPrice(event, form, serviceCode), {
    next: ({ feeChange }) => listAfter(feeChange.state === "ACCEPTED" ? "lowered" : "proposed"),
    repeated: listAfter("proposed"),
  });
}

const listAfter = (done: string) => blueasyPaths.fees({ done });

function readPrice(event: RequestEvent, form: FormData, known: string) {
  const t = speak(words, event.url);
  const serviceCode = known || text(form, "serviceCode");
  const [priceCents, from] = [centsOf(text(form, "price")), text(form, "from")];
  const gaps = [
    ...(serviceCode ? [] : [missing("serviceCode", t.chooseService)]),
    ...(priceCents === null ? [missing("priceCents", t.priceMissing)] : []),
    ...(isDay(from) ? [] : [missing("from", t.dayMissing)]),
  ];
  if (gaps.length || priceCents === null) return wrong(...gaps);
  return { input: { serviceCode, priceCents, from } };
}

/** Prices change from tomorrow at the earliest; most change with a month. */
export function daysOfChange() {
  const [year = 0, month = 1, day = 1] = today().split("-").map(Number);
  const isoDay = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  return {
    firstDay: isoDay(Date.UTC(year, month - 1, day + 1)),
    lastDay: isoDay(Date.UTC(year + 1, month - 1, day)),
    usualDay: isoDay(Date.UTC(year, month, 1)),
  };
}
