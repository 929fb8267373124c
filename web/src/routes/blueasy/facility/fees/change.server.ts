import { redirect, type RequestEvent } from "@sveltejs/kit";
import { tell } from "#lib/api.ts";
import { centsOf, today } from "#lib/format.ts";
import { refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { speak } from "#lib/words.ts";
import { isDay, missing } from "../../fields.ts";
import { words } from "./words.ts";

const changePrice = graphql(`
  mutation ChangePrice($input: ChangePriceInput!) {
    changePrice(input: $input) {
      errors {
        code
        message
        field
      }
      feeChange {
        id
        state
      }
    }
  }
`);

/** A price from a day on, as a form gives it; goes back to the list, which says what follows. */
export async function askForPrice(event: RequestEvent, serviceCode: string) {
  const form = await event.request.formData();
  const t = speak(words, event.url);
  const [priceCents, from] = [centsOf(text(form, "price")), text(form, "from")];
  const gaps = [
    ...(serviceCode || text(form, "serviceCode") ? [] : [missing("serviceCode", t.chooseService)]),
    ...(priceCents === null ? [missing("priceCents", t.priceMissing)] : []),
    ...(isDay(from) ? [] : [missing("from", t.dayMissing)]),
  ];
  if (gaps.length || priceCents === null) return refuse(gaps, form);
  const idempotencyKey = text(form, "idempotencyKey");
  const input = { idempotencyKey, serviceCode: serviceCode || text(form, "serviceCode"), priceCents, from };
  const { errors, feeChange } = (await tell(event, changePrice, { input })).changePrice;
  const isRepeated = errors.some(({ code }) => code === "IDEMPOTENCY_KEY_REUSED");
  if (!feeChange && !isRepeated) return refuse(errors, form);
  const done = feeChange?.state === "ACCEPTED" ? "lowered" : "proposed";
  redirect(303, localPath(event.url, `/blueasy/facility/fees?done=${done}`));
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
