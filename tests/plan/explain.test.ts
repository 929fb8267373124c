import { describe, expect, it } from "vitest";
import { localDate } from "../../server/kernel/dates.ts";
import type { Language } from "../../server/kernel/language.ts";
import { euros } from "../../server/plan/citing.ts";
import type { Edition } from "../../server/plan/edition.ts";
import { evaluate } from "../../server/plan/evaluate.ts";
import { nothingUsed } from "../../server/plan/expense.ts";
import type { Expense, Usage } from "../../server/plan/expense.ts";
import { explainSettlement } from "../../server/plan/explain.ts";
import type { Facts } from "../../server/plan/facts.ts";
import { estimate } from "../../server/plan/settle.ts";
import { famiglia, ippocrate, mother, physiotherapy, student, visit } from "./cast.ts";

function told(
  edition: Edition,
  expense: Expense,
  facts: Facts,
  usage: Usage = nothingUsed,
  language?: Language,
) {
  return explainSettlement(
    estimate(edition, evaluate(edition, expense, facts, "assumed"), expense, usage),
    language,
  );
}
const injured: Facts = { cause: "injury", injuredOn: localDate("2026-10-30"), providerQualified: true };

describe("a settlement explains itself", () => {
  it("when the minimum bites", () => {
    const expense = physiotherapy(student, { regime: "outOfNetwork", amountCents: euros(100) });
    expect(told(ippocrate, expense, injured)).toEqual([
      "Scoperto del 45 % di 100,00 € = 45,00 €, meno del minimo di 70,00 € per fattura: a tuo carico 70,00 € (art. 6.2).",
      "Massimale annuo per la fisioterapia da infortunio: restavano 500,00 €, ora restano 470,00 € (art. 6.2).",
      "Richiesto 100,00 € − a tuo carico 70,00 € = pagato 30,00 €.",
    ]);
  });

  it("when the expense is below the minimum", () => {
    const expense = physiotherapy(student, { regime: "outOfNetwork", amountCents: euros(50) });
    expect(told(ippocrate, expense, injured, nothingUsed, "en")).toEqual([
      "45 % of €50.00 = €22.50, less than the minimum of €70.00 per invoice: your share is €50.00, the whole expense (art. 6.2).",
      "Requested €50.00 − your share €50.00 = paid €0.00.",
    ]);
  });

  it("when the limit is nearly and when it is wholly used up", () => {
    const expense = physiotherapy(student);
    expect(told(ippocrate, expense, injured, { left: { "ippocrate/6.2": euros(80) } })[1]).toBe(
      "Massimale annuo per la fisioterapia da infortunio: dei 200,00 € dovuti restavano disponibili 80,00 €, gli altri 120,00 € non sono pagabili (art. 6.2).",
    );
    expect(told(ippocrate, expense, injured, { left: { "ippocrate/6.2": 0 } })[1]).toBe(
      "Massimale annuo per la fisioterapia da infortunio: è esaurito, 200,00 € non sono pagabili (art. 6.2).",
    );
  });

  it("when sessions run out", () => {
    const lines = told(
      famiglia,
      physiotherapy(mother),
      { cause: "injury" },
      { left: { "famiglia/2.4/sessions": 3 } },
    );
    expect(lines.slice(0, 2)).toEqual([
      "Sedute di fisioterapia: disponibili 3 sedute, oltre il limite 1 seduta pari a 50,00 € (art. 2.4).",
      "Franchigia di 15,00 € × 3 sedute: a tuo carico 45,00 € (art. 2.4).",
    ]);
  });

  it("when a stay is paid by the day", () => {
    const stay = { admittedOn: localDate("2026-07-01"), dischargedOn: localDate("2026-10-29") };
    const expense = visit(mother, { serviceCode: "RIC-MEDICO", regime: "ssn", amountCents: euros(0), stay });
    expect(told(famiglia, expense, { whollyAtSsnExpense: true })).toEqual([
      "Indennità di 100,00 € × 119 giorni = 11.900,00 €; si paga dal 2º giorno (art. 3.2).",
      "Giorni d'indennità per ricovero: disponibili 100 giorni, oltre il limite 19 giorni pari a 1.900,00 € (art. 3.2).",
      "Richiesto 12.000,00 € − a tuo carico 2.000,00 € = pagato 10.000,00 €.",
    ]);
  });

  it("when an event has already borne a part of its minimum", () => {
    const expense = visit(mother, {
      serviceCode: "RIC-MEDICO",
      regime: "outOfNetwork",
      amountCents: euros(1000),
    });
    const earlier = { amountCents: euros(300), shareCents: euros(300) };
    expect(told(famiglia, expense, {}, { left: {}, earlier })[0]).toBe(
      "Scoperto del 20 % di 1.300,00 € = 260,00 €, meno del minimo di 500,00 € per evento; 300,00 € già a tuo carico per lo stesso evento: a tuo carico 200,00 € (art. 3.1).",
    );
  });

  it("when nothing is covered", () => {
    expect(told(ippocrate, visit(student), { cause: "illness" })).toEqual([
      "Prestazione non prevista dal piano (art. 6).",
      "Richiesto 120,00 € − a tuo carico 120,00 € = pagato 0,00 €.",
    ]);
  });
});

it("a covered expense says what is paid, within which limit", () => {
  const { reasons } = evaluate(ippocrate, physiotherapy(student), injured, "assumed");
  expect(reasons.map(({ text }) => text)).toEqual([
    {
      it: "In rete: il fondo paga per intero; al massimo 500,00 € per persona per anno assicurativo",
      en: "In network: the fund pays in full; at most €500.00 per person per insurance year",
    },
  ]);
});
