import { prescriptionNumberFault } from "../../case-file/prescription-number.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import type { Bilingual } from "../../kernel/language.ts";
import { parseEuros } from "../../kernel/money.ts";
import { findService } from "../../plan/catalogue.ts";
import { maxFiles } from "../rules.ts";
import {
  asksOf,
  dayOf,
  type ExpenseDraft,
  maxAmountCents,
  maxUnits,
  providerKeyOf,
  stampDutyCents,
} from "./expense-rules.ts";
import { type Gap, gapIn, isLater } from "./gap-rules.ts";

type At = (field: string, it: string, en: string) => Gap;

/** Everything that can be said of an expense document without looking anything up. */
export function expenseGaps(
  document: ExpenseDraft,
  { today, hasOtherCover }: { readonly today: LocalDate; readonly hasOtherCover: boolean },
): Gap[] {
  const within = gapIn("documents");
  const at: At = (field, it, en) => within(`${document.id}.${field}`, it, en);
  const asks = asksOf(document);
  return [
    ...paperGaps(document, today, at),
    ...(asks.amount ? amountGaps(document, hasOtherCover, at) : []),
    ...providerGaps(document, at),
    ...(asks.stay ? stayGaps(document, today, at) : dayGaps(document, today, at)),
    ...(asks.cause ? causeGaps(document, today, at) : []),
    ...(asks.course ? courseGaps(document, at) : []),
    ...fileGaps(document, at),
  ];
}

function paperGaps(
  { kind, serviceCode, number, issuedOn, creditOf }: ExpenseDraft,
  today: LocalDate,
  at: At,
) {
  return [
    ...(findService(serviceCode ?? "")
      ? []
      : [
          at("serviceCode", "Scegli la prestazione che hai pagato.", "Choose the service that you paid for."),
        ]),
    ...(kind === null
      ? [
          at(
            "kind",
            "Scegli che documento è, ad esempio fattura.",
            "Choose what document it is, for example an invoice.",
          ),
        ]
      : []),
    ...(number ? [] : [at("number", "Scrivi il numero del documento.", "Write the number of the document.")]),
    ...(issuedOn === null
      ? [at("issuedOn", "Scrivi la data del documento.", "Write the date of the document.")]
      : isLater(issuedOn, today)
        ? [
            at(
              "issuedOn",
              "La data del documento è nel futuro: ricontrollala.",
              "The date of the document is in the future: check it.",
            ),
          ]
        : []),
    ...(kind === "creditNote" && !creditOf
      ? [
          at(
            "creditOf",
            "Scrivi il numero della fattura che la nota di credito riduce.",
            "Write the number of the invoice that the credit note lowers.",
          ),
        ]
      : []),
  ];
}

/** What is wrong with a typed amount, in words; undefined when nothing is. */
export function amountFault(
  typed: string | null,
  { mayBeZero }: { mayBeZero: boolean },
): Bilingual | undefined {
  const bare = (typed ?? "").replace(/[€\s]/g, "");
  const amount = parseEuros(bare);
  if (bare === "")
    return { it: "Scrivi l’importo, ad esempio 1.234,50.", en: "Write the amount, for example 1234.50." };
  if (amount === undefined) {
    return /^-?\d+[.,]\d{3,}$/.test(bare)
      ? {
          it: "L’importo ha al massimo due decimali, ad esempio 1234,50.",
          en: "An amount has at most two decimals, for example 1234.50.",
        }
      : {
          it: "Non è un importo: scrivi le cifre con la virgola per i centesimi, ad esempio 1.234,50.",
          en: "This is no amount: write digits with a point for the cents, for example 1,234.50.",
        };
  }
  if (amount < 0 || (amount === 0 && !mayBeZero))
    return { it: "L’importo deve essere maggiore di zero.", en: "The amount must be above zero." };
  return amount > maxAmountCents
    ? {
        it: "L’importo supera un milione: ricontrolla virgola e punti.",
        en: "The amount is above one million: check comma and points.",
      }
    : undefined;
}

function amountGaps(
  { amount, vat, hasStampDuty, paidElsewhere }: ExpenseDraft,
  hasOtherCover: boolean,
  at: At,
) {
  const gaps: Gap[] = [];
  const say = (field: string, { it, en }: Bilingual) => gaps.push(at(field, it, en));
  const fault = amountFault(amount, { mayBeZero: false });
  if (fault) say("amount", fault);
  const total = fault ? undefined : parseEuros(amount ?? "");
  const within = (field: string, typed: string | null) => {
    const own = amountFault(typed, { mayBeZero: true });
    if (own) say(field, own);
    else if (total !== undefined && (parseEuros(typed ?? "") ?? 0) > total)
      say(field, {
        it: "È più dell’importo del documento: ricontrolla i due importi.",
        en: "It is more than the amount of the document: check both amounts.",
      });
  };
  if (vat) within("vat", vat);
  if (hasStampDuty && total !== undefined && total <= stampDutyCents)
    say("amount", {
      it: "L’importo comprende la marca da bollo da 2 €: scrivi il totale del documento.",
      en: "The amount includes the stamp duty of 2 €: write the total of the document.",
    });
  if (hasOtherCover) {
    if (paidElsewhere) within("paidElsewhere", paidElsewhere);
    else
      say("paidElsewhere", {
        it: "Scrivi quanto ha già pagato l’altra copertura di questa spesa: 0 se ancora nulla.",
        en: "Write what the other cover has paid of this expense: 0 if nothing yet.",
      });
  }
  return gaps;
}

function providerGaps({ facilityId, providerName, providerNumber }: ExpenseDraft, at: At): Gap[] {
  if (facilityId) return [];
  const key = providerNumber ? providerKeyOf(providerNumber) : undefined;
  return [
    ...(providerName
      ? []
      : [
          at(
            "providerName",
            "Scrivi chi ha emesso il documento, oppure sceglilo fra quelli proposti.",
            "Write who issued the document, or choose among those offered.",
          ),
        ]),
    ...(key === undefined
      ? [
          at(
            "providerNumber",
            "Scrivi la partita IVA che sta sul documento; se non c’è, il codice fiscale di chi lo ha emesso.",
            "Write the VAT number (partita IVA) on the document; if there is none, the tax code of who issued it.",
          ),
        ]
      : key.kind === "fault"
        ? [at("providerNumber", key.words.it, key.words.en)]
        : []),
  ];
}

function dayGaps({ treatedOn, units, kind, serviceCode }: ExpenseDraft, today: LocalDate, at: At): Gap[] {
  return [
    ...(treatedOn === null
      ? [
          at(
            "treatedOn",
            "Scrivi il giorno della prestazione; di un ciclo, quello dell’ultima seduta.",
            "Write the day of the service; of a cycle, that of the last session.",
          ),
        ]
      : isLater(treatedOn, today)
        ? [
            at(
              "treatedOn",
              "Il giorno della prestazione è nel futuro: il rimborso si chiede dopo la prestazione.",
              "The day of the service is in the future: ask for the money once you have been treated.",
            ),
          ]
        : []),
    ...(asksOf({ kind, serviceCode }).units && units !== null && (units < 1 || units > maxUnits)
      ? [at("units", `Scrivi un numero da 1 a ${maxUnits}.`, `Write a number from 1 to ${maxUnits}.`)]
      : []),
  ];
}

function stayGaps(
  { admittedOn, dischargedOn, whollyAtSsnExpense }: ExpenseDraft,
  today: LocalDate,
  at: At,
): Gap[] {
  return [
    ...(admittedOn === null
      ? [at("admittedOn", "Scrivi il giorno del ricovero.", "Write the day of admission.")]
      : isLater(admittedOn, today)
        ? [
            at(
              "admittedOn",
              "Il ricovero è nel futuro: ricontrolla la data.",
              "The admission is in the future: check the date.",
            ),
          ]
        : []),
    ...(dischargedOn === null
      ? [
          at(
            "dischargedOn",
            "Scrivi il giorno della dimissione: il rimborso si chiede a ricovero concluso.",
            "Write the day of discharge: ask for the money once the stay is over.",
          ),
        ]
      : isLater(dischargedOn, today)
        ? [
            at(
              "dischargedOn",
              "La dimissione è nel futuro: il rimborso si chiede a ricovero concluso.",
              "The discharge is in the future: ask for the money once the stay is over.",
            ),
          ]
        : admittedOn !== null && dischargedOn < admittedOn
          ? [dischargedBefore(at)]
          : []),
    ...(whollyAtSsnExpense === null
      ? [
          at(
            "whollyAtSsnExpense",
            "Rispondi sì o no: se ha pagato tutto il Servizio sanitario, il piano può riconoscere un’indennità.",
            "Answer yes or no: if the national health service paid all of it, the plan may pay an allowance.",
          ),
        ]
      : []),
  ];
}

function causeGaps(document: ExpenseDraft, today: LocalDate, at: At): Gap[] {
  const { cause, injuredOn, pathology, since, prescriptionNumber } = document;
  const gaps: Gap[] = [];
  if (cause === null) gaps.push(at("cause", "Scegli malattia o infortunio.", "Choose illness or injury."));
  const treated = dayOf(document);
  if (cause === "injury" && injuredOn === null)
    gaps.push(at("injuredOn", "Scrivi il giorno dell’infortunio.", "Write the day of the injury."));
  if (
    cause === "injury" &&
    injuredOn !== null &&
    (isLater(injuredOn, today) || (treated !== null && injuredOn > treated))
  )
    gaps.push(
      at(
        "injuredOn",
        "L’infortunio non può essere nel futuro né dopo la prestazione: controlla la data.",
        "The injury cannot be in the future nor after the service: check the date.",
      ),
    );
  if (!pathology)
    gaps.push(
      at(
        "pathology",
        "Scrivi la patologia come sta sulla prescrizione o sul referto.",
        "Write the pathology as on the prescription or the report.",
      ),
    );
  if (since === null) gaps.push(at("since", "Indica da quanto tempo dura.", "Say how long it has lasted."));
  const fault = prescriptionNumberFault(prescriptionNumber ?? "");
  if (fault !== undefined) gaps.push(at("prescriptionNumber", fault.it, fault.en));
  return gaps;
}

function dischargedBefore(at: At): Gap {
  return at(
    "dischargedOn",
    "La dimissione viene prima del ricovero: ricontrolla le due date.",
    "The discharge comes before the admission: check both dates.",
  );
}

function courseGaps({ treatmentEnded, tiedToStay, admittedOn, dischargedOn }: ExpenseDraft, at: At): Gap[] {
  return [
    ...(treatmentEnded === null
      ? [
          at(
            "treatmentEnded",
            "Rispondi sì o no: il rimborso si decide a cura ultimata.",
            "Answer yes or no: the request is decided once treatment has ended.",
          ),
        ]
      : []),
    ...(tiedToStay === null
      ? [
          at(
            "tiedToStay",
            "Rispondi sì o no: esami e visite di un ricovero contano con quel ricovero.",
            "Answer yes or no: tests and visits of a hospital stay count with that stay.",
          ),
        ]
      : []),
    ...(tiedToStay && admittedOn === null
      ? [
          at(
            "admittedOn",
            "Scrivi il giorno di quel ricovero, anche se deve ancora venire.",
            "Write the day of that stay, even if it is still to come.",
          ),
        ]
      : []),
    ...(tiedToStay && admittedOn !== null && dischargedOn !== null && dischargedOn < admittedOn
      ? [dischargedBefore(at)]
      : []),
  ];
}

function fileGaps({ files }: ExpenseDraft, at: At): Gap[] {
  if (files.length > maxFiles)
    return [
      at(
        "file:invoice",
        `Al massimo ${maxFiles} file per documento.`,
        `At most ${maxFiles} files a document.`,
      ),
    ];
  return files.some(({ requirement }) => requirement === "invoice")
    ? []
    : [
        at(
          "file:invoice",
          "Carica il documento di spesa, in foto o in PDF: senza, la richiesta non si può inviare.",
          "Upload the expense document, as a photo or PDF: without it the request cannot be sent.",
        ),
      ];
}
