import type { Context } from "../context.ts";
import type { Cents } from "../kernel/money.ts";
import { personSeen } from "../kernel/persons.ts";
import { explain } from "../plan/explain.ts";
import { stepsOf, unitsWrong } from "./question.ts";
import type { CoverAnswer } from "./question-types.ts";
import { quotersOf, wantedKey } from "./quote.ts";
import type { MemberShare, QuoteArgs } from "./quote-types.ts";

/** The share of one offer in the words of the asked language; all of a page are quoted together. */
export async function memberShare(
  context: Context,
  { serviceCode, priceCents }: { readonly serviceCode: string; readonly priceCents: Cents },
  { personId: asked, cause, injuredOn, units }: QuoteArgs,
): Promise<MemberShare | null> {
  const { actor, em } = context;
  if (!Number.isInteger(units) || units < 1 || units > 100) throw unitsWrong("units");
  if (actor.door !== "member") return null;
  const personId = await personSeen(em, actor, asked, "personId");
  const wanted = {
    personId,
    serviceCode,
    units,
    cause: cause ?? undefined,
    injuredOn: injuredOn ?? undefined,
  };
  const quoted = (await context.load(quotersOf, wantedKey(wanted)))?.(priceCents);
  if (!quoted?.settlement) return null;
  const { evaluation, settlement } = quoted;
  // Of a covered service the steps say more than the benefit: "deductible 20 €" rather than "specialist visits".
  const reducing =
    evaluation.answer === "covered"
      ? settlement.effects.find(({ reductionCents }) => reductionCents > 0)
      : undefined;
  return {
    answer: evaluation.answer as CoverAnswer,
    priceCents: settlement.requestedCents,
    payableCents: settlement.payableCents,
    memberShareCents: settlement.memberShareCents,
    clause: reducing?.clause ?? evaluation.clause,
    text: reducing
      ? explain(reducing, context.language)
      : (evaluation.reasons[0]?.text[context.language] ?? ""),
    // A page of a search does not show the sum: it is put into words only where it is read.
    get lines() {
      return stepsOf(settlement, context.language);
    },
  };
}
