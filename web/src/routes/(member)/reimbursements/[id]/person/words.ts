import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    lead: "Chi è stato curato, e dove ti scriviamo.",
    wrongData:
      "Qualcosa non è giusto? La correzione la valuta la Centrale Operativa, la richiesta va avanti lo stesso:",
    correct: "correggi i dati",
    backToRequest: "Torna alla richiesta",
    proposed: (date: string) =>
      `Correzione segnalata il ${date}: la esamina la Centrale Operativa. Intanto la richiesta va avanti.`,
    change: (label: string, from: string, to: string) => `${label}: da ${from} a ${to}`,
    smsText: "Negli SMS non c’è nessun dato di salute.",
    otherHint: "Ad esempio la polizza del datore di lavoro, o un’altra cassa.",
    askedHint: "Di ogni documento ti chiederemo quanto ha già pagato.",
  },
  en: {
    lead: "Who was treated, and where we write to you.",
    wrongData:
      "Is anything wrong? The Operations Centre looks at the correction, the request goes on all the same:",
    correct: "correct the data",
    backToRequest: "Back to the request",
    proposed: (date: string) =>
      `Correction reported on ${date}: the Operations Centre looks at it. Meanwhile the request goes on.`,
    change: (label: string, from: string, to: string) => `${label}: from ${from} to ${to}`,
    smsText: "Text messages carry no health data.",
    otherHint: "For example your employer’s policy, or another fund.",
    askedHint: "Of each document we shall ask what it has paid already.",
  },
});
