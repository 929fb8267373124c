import { date } from "#lib/format.ts";
import { languageOf } from "#lib/language.ts";
import { speak } from "#lib/words.ts";
import { kindLabels, regimeLabels } from "../../kinds.ts";
import type { Draft, Expense } from "../../steps.ts";
import { words as shared } from "../../words.ts";
import { words } from "./words.ts";

export type Facts = readonly (readonly [label: string, value: string])[];

/** Who is insured, how to reach the member, and who else pays. */
export function personFacts(
  { person, email, mobile, smsOptIn, otherCover }: Draft,
  url: { pathname: string },
): Facts {
  const [t, s] = [speak(words, url), speak(shared, url)];
  const other = [otherCover.insurer, otherCover.policyNumber].filter(Boolean).join(", ");
  return [
    [t.insured, `${person.firstName} ${person.lastName}`],
    [s.email, email ?? t.none],
    [s.mobile, mobile ? [mobile, ...(smsOptIn ? [t.withSms] : [])].join(", ") : t.none],
    [t.otherCover, otherCover.has ? other : t.none],
  ];
}

/** How and to whom it is paid. */
export function paymentFacts({ payment, payees }: Draft, url: { pathname: string }): Facts {
  const [t, s] = [speak(words, url), speak(shared, url)];
  const payee = payees.find(({ id }) => id === payment.payeePersonId);
  const isCheque = payment.means === "CHEQUE";
  return written([
    [s.payee, payee && `${payee.firstName} ${payee.lastName}`],
    [t.how, isCheque ? s.cheque : s.transfer],
    ...(isCheque
      ? ([[s.address, payment.address]] as const)
      : ([
          [s.holder, payment.holderName],
          [s.iban, payment.iban],
          [s.bic, payment.bic],
        ] as const)),
  ]);
}

/** One expense document, as far as its answers ask. */
export function documentFacts(document: Expense, url: { pathname: string }): Facts {
  const [t, s] = [speak(words, url), speak(shared, url)];
  const language = languageOf(url);
  const { asks, kind, cause } = document;
  const day = (value: string | null | undefined) => (value ? date(value, language) : "");
  const yesNo = (value: boolean | null | undefined) => (value ? s.yes : s.no);
  const currency = document.currency === "EUR" ? "€" : document.currency;
  const posted = document.required.filter(({ code }) => document.byPost.includes(code));
  return written([
    [s.service, s.times(document.units ?? 1, document.service?.name ?? "")],
    [s.kind, `${kind ? kindLabels[kind][language] : ""} ${document.number ?? ""}`],
    [s.issuedOn, day(document.issuedOn)],
    [s.amount, asks.amount ? `${document.amount ?? ""} ${currency}` : null],
    [s.creditOf, document.creditOf],
    [s.provider, document.facility?.name ?? document.providerName],
    [s.regime, regimeLabels[document.regimeThen][language]],
    asks.stay
      ? [t.stay, `${day(document.admittedOn)} → ${day(document.dischargedOn)}`]
      : [s.treatedOn, day(document.treatedOn)],
    [s.cause, asks.cause && cause ? (cause === "INJURY" ? s.injury : s.illness) : null],
    [s.injuredOn, cause === "INJURY" ? day(document.injuredOn) : null],
    [t.pathology, asks.cause ? document.pathology : null],
    [s.ended, asks.course ? yesNo(document.treatmentEnded) : null],
    [t.tied, asks.course ? yesNo(document.tiedToStay) : null],
    [s.paidElsewhere, document.paidElsewhere && `${document.paidElsewhere} €`],
    [s.files, document.files.map(({ fileName }) => fileName).join(", ")],
    [s.byPost, posted.map(({ label }) => label).join(", ")],
  ]);
}

/** What has a value. */
function written(rows: readonly (readonly [string, string | null | undefined])[]): Facts {
  return rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}
