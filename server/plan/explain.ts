import type { Bilingual, Language } from "../kernel/language.ts";
import { addCents, formatEuros, maxCents, timesCents } from "../kernel/money.ts";
import { countOf } from "./words.ts";
import type { Effect, Settlement } from "./settle.ts";

type EffectOf<K extends Effect["kind"]> = Extract<Effect, { kind: K }>;

/** One effect as a sentence a patient understands, with the arithmetic and the clause. */
export function explain(effect: Effect, language: Language = "it"): string {
  return `${sentence(effect)[language]} (art. ${effect.clause}).`;
}

/** The whole settlement, one sentence for each step that was applied, ending with the equation. */
export function explainSettlement(settlement: Settlement, language: Language = "it"): string[] {
  const requested = formatEuros(settlement.requestedCents, language);
  const paid = formatEuros(settlement.payableCents, language);
  const own = formatEuros(settlement.memberShareCents, language);
  return [
    ...settlement.effects.filter(saysSomething).map((effect) => explain(effect, language)),
    language === "it"
      ? `Richiesto ${requested} − a tuo carico ${own} = pagato ${paid}.`
      : `Requested ${requested} − your share ${own} = paid ${paid}.`,
  ];
}

/** A limit that nothing was taken from, and that took nothing, says nothing. */
function saysSomething(effect: Effect): boolean {
  return effect.kind !== "limit" || effect.reductionCents > 0 || effect.inputs.drawn > 0;
}

function sentence(effect: Effect): Bilingual {
  switch (effect.kind) {
    case "inFull":
      return inFull(effect);
    case "deductible":
      return deductible(effect);
    case "coinsurance":
      return coinsurance(effect);
    case "dailyIndemnity":
      return dailyIndemnity(effect);
    case "limit":
      return effect.inputs.limitKind === "cents" ? amountLimit(effect) : countLimit(effect);
    case "otherCover":
      return otherCover(effect);
    case "notCovered":
      return effect.inputs.text;
  }
}

const euros = (amount: Effect["beforeCents"]) => ({
  it: formatEuros(amount, "it"),
  en: formatEuros(amount, "en"),
});

function inFull(effect: EffectOf<"inFull">): Bilingual {
  if (effect.regime === "ssn") {
    return { it: "Il ticket del SSN è rimborsato per intero", en: "The SSN ticket is reimbursed in full" };
  }
  if (effect.regime === "network") {
    return {
      it: "In rete nessuno scoperto e nessuna franchigia",
      en: "In network there is no share and no deductible",
    };
  }
  return { it: "Nessuno scoperto e nessuna franchigia", en: "No share and no deductible" };
}

function deductible({ inputs, beforeCents, reductionCents }: EffectOf<"deductible">): Bilingual {
  const each = euros(inputs.amountCents);
  const share = euros(reductionCents);
  const count = countOf(inputs.units, inputs.unit);
  const capped = timesCents(inputs.amountCents, inputs.units) > beforeCents;
  return {
    it:
      `Franchigia di ${each.it} × ${count.it}: a tuo carico ${share.it}` +
      (capped ? ", cioè tutta la spesa, che è più bassa della franchigia" : ""),
    en:
      `Deductible of ${each.en} × ${count.en}: your share is ${share.en}` +
      (capped ? ", the whole expense, which is below the deductible" : ""),
  };
}

function coinsurance({ inputs, beforeCents, reductionCents }: EffectOf<"coinsurance">): Bilingual {
  const { percent, percentCents, minimumCents, earlierAmountCents, earlierShareCents } = inputs;
  const base = euros(addCents(beforeCents, earlierAmountCents));
  const part = euros(percentCents);
  const minimum = euros(minimumCents);
  const share = euros(reductionCents);
  const earlier = euros(earlierShareCents);
  const dueCents = maxCents(percentCents, minimumCents);
  const percentIt = String(percent).replace(".", ",");
  const isPerEvent = inputs.minimumPer === "event";
  const arithmetic = {
    it: `Scoperto del ${percentIt} % di ${base.it} = ${part.it}`,
    en: `${percent} % of ${base.en} = ${part.en}`,
  };
  const bites = minimumCents > percentCents;
  const minimumSays = {
    it: bites ? `, meno del minimo di ${minimum.it} per ${isPerEvent ? "evento" : "fattura"}` : "",
    en: bites ? `, less than the minimum of ${minimum.en} per ${isPerEvent ? "event" : "invoice"}` : "",
  };
  const earlierSays = {
    it: earlierShareCents > 0 ? `; ${earlier.it} già a tuo carico per lo stesso evento` : "",
    en: earlierShareCents > 0 ? `; ${earlier.en} already borne for the same event` : "",
  };
  const whole = reductionCents === beforeCents && dueCents - earlierShareCents > beforeCents;
  return {
    it: `${arithmetic.it}${minimumSays.it}${earlierSays.it}: a tuo carico ${share.it}${whole ? ", tutta la spesa" : ""}`,
    en: `${arithmetic.en}${minimumSays.en}${earlierSays.en}: your share is ${share.en}${whole ? ", the whole expense" : ""}`,
  };
}

function dailyIndemnity({ inputs, afterCents }: EffectOf<"dailyIndemnity">): Bilingual {
  const each = euros(inputs.amountCents);
  const total = euros(afterCents);
  const days = countOf(inputs.paidDays, "day");
  const skipped = inputs.days - inputs.paidDays;
  return {
    it:
      `Indennità di ${each.it} × ${days.it} = ${total.it}` +
      (skipped > 0 ? `; si paga dal ${inputs.fromDay}º giorno` : ""),
    en:
      `Indemnity of ${each.en} × ${days.en} = ${total.en}` +
      (skipped > 0 ? `; it is paid from day ${inputs.fromDay}` : ""),
  };
}

function otherCover({ inputs, reductionCents }: EffectOf<"otherCover">): Bilingual {
  const [elsewhere, expense] = [euros(inputs.paidElsewhereCents), euros(inputs.requestedCents)];
  const less = euros(reductionCents);
  return {
    it:
      `Un'altra copertura ha già pagato ${elsewhere.it} di ${expense.it}: insieme non si supera la spesa` +
      (reductionCents > 0 ? `, quindi ${less.it} in meno` : ""),
    en:
      `Another cover has already paid ${elsewhere.en} of ${expense.en}: together no more than the expense is paid` +
      (reductionCents > 0 ? `, so ${less.en} less` : ""),
  };
}

function amountLimit({ inputs, beforeCents, afterCents, reductionCents }: EffectOf<"limit">): Bilingual {
  const left = euros(afterCents);
  const due = euros(beforeCents);
  const over = euros(reductionCents);
  if (reductionCents === 0) {
    const before = euros(inputs.leftBefore as Effect["beforeCents"]);
    const after = euros((inputs.leftBefore - inputs.drawn) as Effect["beforeCents"]);
    return {
      it: `${inputs.name.it}: restavano ${before.it}, ora restano ${after.it}`,
      en: `${inputs.name.en}: ${before.en} were left, ${after.en} are left now`,
    };
  }
  if (inputs.leftBefore === 0) {
    return {
      it: `${inputs.name.it}: è esaurito, ${over.it} non sono pagabili`,
      en: `${inputs.name.en}: it is used up, ${over.en} cannot be paid`,
    };
  }
  return {
    it: `${inputs.name.it}: dei ${due.it} dovuti restavano disponibili ${left.it}, gli altri ${over.it} non sono pagabili`,
    en: `${inputs.name.en}: of the ${due.en} due only ${left.en} were left, the other ${over.en} cannot be paid`,
  };
}

function countLimit({ inputs, reductionCents }: EffectOf<"limit">): Bilingual {
  const unit = inputs.limitKind === "days" ? "day" : inputs.unit;
  const left = countOf(inputs.leftBefore, unit);
  const over = countOf(Math.max(0, inputs.wanted - inputs.leftBefore), unit);
  const overCents = euros(reductionCents);
  if (inputs.wanted <= inputs.leftBefore) {
    const after = countOf(inputs.leftBefore - inputs.drawn, unit);
    return {
      it: `${inputs.name.it}: disponibili ${left.it}, ora ${after.it}`,
      en: `${inputs.name.en}: ${left.en} available, now ${after.en}`,
    };
  }
  return {
    it: `${inputs.name.it}: disponibili ${left.it}, oltre il limite ${over.it} pari a ${overCents.it}`,
    en: `${inputs.name.en}: ${left.en} available, ${over.en} beyond the limit, worth ${overCents.en}`,
  };
}
