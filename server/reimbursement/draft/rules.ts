import { isEmail, mobileOf } from "../../kernel/contacts.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import { expenseGaps } from "./expense-gap-rules.ts";
import type { ExpenseDraft } from "./expense-rules.ts";
import { type Gap, gapIn } from "./gap-rules.ts";

export const paymentMeans = ["transfer", "cheque"] as const;
export type PaymentMeans = (typeof paymentMeans)[number];

/** Another cover of the same expense. */
export interface OtherCover {
  readonly has: boolean | null;
  readonly insurer: string | null;
  readonly policyNumber: string | null;
  /** Whether the money was asked for there too. */
  readonly askedThere: boolean | null;
}

/** What a draft holds of each step: as typed, complete or not. */
export interface DraftData {
  readonly person: {
    readonly email: string | null;
    readonly mobile: string | null;
    readonly smsOptIn: boolean;
    readonly otherCover: OtherCover;
  };
  readonly payment: {
    readonly means: PaymentMeans | null;
    /** Who receives the money: the insured, or a parent of a minor. */
    readonly payeePersonId: string | null;
    readonly holderName: string | null;
    /** As typed. */
    readonly iban: string | null;
    readonly bic: string | null;
    /** Where a cheque is posted. */
    readonly address: string | null;
  };
  readonly documents: readonly ExpenseDraft[];
  readonly summary: { readonly notes: string | null };
}

export const emptyDraft: DraftData = {
  person: {
    email: null,
    mobile: null,
    smsOptIn: false,
    otherCover: { has: null, insurer: null, policyNumber: null, askedThere: null },
  },
  payment: { means: null, payeePersonId: null, holderName: null, iban: null, bic: null, address: null },
  documents: [],
  summary: { notes: null },
};

function personGaps({ email, mobile, smsOptIn, otherCover }: DraftData["person"]): Gap[] {
  const at = gapIn("person");
  const gaps: Gap[] = [];
  if (!email && !mobile) {
    gaps.push(
      at(
        "email",
        "Indica almeno un contatto valido, email o cellulare: lì arrivano le comunicazioni sulla richiesta.",
        "Give at least one valid contact, email or mobile: what concerns the request goes there.",
      ),
    );
  }
  if (email && !isEmail(email)) {
    gaps.push(
      at(
        "email",
        "Questo indirizzo email non è completo: controllalo, ad esempio nome@posta.it.",
        "This email address is not complete: check it, for example name@mail.com.",
      ),
    );
  }
  if (mobile && mobileOf(mobile) === undefined) {
    gaps.push(
      at(
        "mobile",
        "Questo numero di cellulare non è valido: scrivi solo le cifre, ad esempio 333 1234567.",
        "This mobile number is not valid: write digits only, for example +39 333 1234567.",
      ),
    );
  }
  if (smsOptIn && !mobile) {
    gaps.push(
      at(
        "mobile",
        "Per ricevere gli SMS serve il numero di cellulare: scrivilo, oppure togli la spunta.",
        "To receive text messages give a mobile number, or untick the choice.",
      ),
    );
  }
  return [...gaps, ...otherCoverGaps(otherCover)];
}

function otherCoverGaps({ has, insurer, askedThere }: OtherCover): Gap[] {
  const at = gapIn("person");
  if (has === null) {
    return [
      at(
        "otherCover",
        "Rispondi sì o no: se un’altra polizza o un altro fondo paga la stessa spesa, contano insieme.",
        "Answer yes or no: if another policy or fund pays the same expense, both count together.",
      ),
    ];
  }
  if (!has) return [];
  return [
    ...(insurer ? [] : [at("insurer", "Scrivi quale compagnia o fondo.", "Write which insurer or fund.")]),
    ...(askedThere === null
      ? [
          at(
            "askedThere",
            "Di’ se hai già chiesto il rimborso anche lì.",
            "Say whether you have asked there too.",
          ),
        ]
      : []),
  ];
}

function paymentGaps({ means, payeePersonId, holderName, iban, address }: DraftData["payment"]): Gap[] {
  const at = gapIn("payment");
  const gaps: Gap[] = [];
  if (means === null) {
    gaps.push(at("means", "Scegli bonifico o assegno bancario.", "Choose transfer or bank cheque."));
  }
  if (payeePersonId === null) {
    gaps.push(at("payeePersonId", "Scegli chi riceve il denaro.", "Choose who receives the money."));
  }
  if (means === "cheque" && !address) {
    gaps.push(
      at(
        "address",
        "Scrivi l’indirizzo a cui spedire l’assegno: via, numero, CAP e comune.",
        "Write the address to which the cheque is posted: street, number, postcode and town.",
      ),
    );
  }
  if (means !== "transfer") return gaps;
  if (!holderName) {
    gaps.push(
      at(
        "holderName",
        "Scrivi a chi è intestato il conto, come lo scrive la banca.",
        "Write whose account it is, as the bank writes it.",
      ),
    );
  }
  if (!iban) {
    gaps.push(
      at(
        "iban",
        "Scrivi l’IBAN del conto: quello italiano ha 27 caratteri e comincia con IT.",
        "Write the IBAN of the account: an Italian one has 27 characters and begins with IT.",
      ),
    );
  }
  return gaps;
}

/** Everything that can be said of a draft without looking anything up, step by step. */
export function gapsOf({ person, payment, documents }: DraftData, today: LocalDate): Gap[] {
  const hasOtherCover = person.otherCover.has === true;
  return [
    ...personGaps(person),
    ...paymentGaps(payment),
    ...(documents.length > 0 ? [] : [noDocument]),
    ...documents.flatMap((document) => expenseGaps(document, { today, hasOtherCover })),
  ];
}

const noDocument = gapIn("documents")(
  "documents",
  "Aggiungi almeno un documento di spesa.",
  "Add at least one expense document.",
);
