/** All that is missing, wrong or worth knowing in a draft today: what the pages show, and sending refuses. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { bicFault, ibanFault } from "../../claim/bank-account.ts";
import { findClaim, visibleExpenseDocuments } from "../../claim/queries.ts";
import { ExpenseDocument } from "../../claim/entity.ts";
import { payeesFor } from "../../coverage/family.ts";
import { heldBackWords, holdOn, isHeldBack } from "../../coverage/unfinished.ts";
import { Account, Person } from "../../identity/entity.ts";
import { type Actor, onlyThrough } from "../../kernel/actor.ts";
import { formatDate, insuranceYearOf, type LocalDate, romeDate } from "../../kernel/dates.ts";
import type { Bilingual } from "../../kernel/language.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { findFacility } from "../../network/queries.ts";
import type { Reason } from "../../plan/evaluate.ts";
import { doubledWithin, type Earlier, earlierDocuments, fileTwins, type Twin } from "./doubles.ts";
import { ReimbursementDraft } from "./entity.ts";
import { type PlanOnDocument, planOn } from "./estimate.ts";
import { asksOf, dayOf, type ExpenseDraft } from "./expense-rules.ts";
import { type Gap, gapIn } from "./gap-rules.ts";
import { type DraftData, emptyDraft, gapsOf } from "./rules.ts";

export interface Reader {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
}

/** Something to know at a field; it stands in nobody's way. */
export interface Notice {
  readonly field: string;
  readonly words: Bilingual;
}

export interface CheckedDocument {
  readonly document: ExpenseDraft;
  readonly plan: PlanOnDocument;
  readonly notices: readonly Notice[];
  /** The same document as the fund has it already, where the reader may see it. */
  readonly earlierId: string | null;
}

export interface CheckedDraft {
  readonly draft: ReimbursementDraft;
  /** Empty once its writer no longer answers for the person. */
  readonly data: DraftData;
  readonly isYours: boolean;
  readonly gaps: readonly Gap[];
  readonly documents: readonly CheckedDocument[];
}

/** Drafts that the reader has found already, looked over. */
export async function checkedDrafts(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, CheckedDraft>> {
  const drafts = await reader.em.find(ReimbursementDraft, { id: { $in: [...ids] } });
  const checked = new Map<string, CheckedDraft>();
  for (const draft of drafts) checked.set(draft.id, await checkDraft(reader, draft));
  return checked;
}

export async function checkDraft(reader: Reader, draft: ReimbursementDraft): Promise<CheckedDraft> {
  const { em, actor } = reader;
  const hold = await holdOn(em, onlyThrough("member", actor), draft);
  if (isHeldBack(hold)) {
    const { it, en } = heldBackWords[hold];
    const gaps = [gapIn("person")("person", it, en, "ONLY_TO_READ")];
    return { draft, data: emptyDraft, isYours: false, gaps, documents: [] };
  }
  const data = hold === "inherited" ? await asHeir(em, draft) : draft.data;
  if (draft.request) return { draft, data, isYours: true, gaps: [], documents: [] };
  const today = romeDate(reader.now());
  const plans = await planOn(em, draft.person, data.documents, {
    today,
    hasOtherCover: data.person.otherCover.has === true,
  });
  const earlier = await earlierDocuments(em, draft.person, data.documents);
  const twins = await fileTwins(em, data.documents);
  const seen = await seenAmong(reader, [...earlier.values()].flat());
  const gaps = [
    ...gapsOf(data, today),
    ...accountGaps(data.payment),
    ...(await payeeGaps(reader, draft, data, today)),
  ];
  const documents: CheckedDocument[] = [];
  for (const [place, document] of data.documents.entries()) {
    const plan = plans.get(document.id);
    if (plan === undefined) throw new Error(`the plan was not asked about ${document.id}`);
    const own = earlier.get(document.id) ?? [];
    const same = own.find(({ isSame }) => isSame);
    gaps.push(
      ...coverGaps(document, plan),
      ...doubleGaps(data.documents, place, same, seen),
      ...fileGaps(document, twins.get(document.id)),
      ...(await namedGaps(reader, draft, document)),
    );
    documents.push({
      document,
      plan,
      notices: noticesOf(document, plan, same ? undefined : own[0]),
      earlierId: same && seen.has(same.id) ? same.id : null,
    });
  }
  return { draft, data, isYours: true, gaps: firstAtEach(gaps), documents };
}

/** What reached the one who wrote it, or was theirs to receive, an heir says anew. */
async function asHeir(
  em: SqlEntityManager,
  { data, account, person }: ReimbursementDraft,
): Promise<DraftData> {
  const dead = await em.findOneOrFail(Person, { id: person });
  const { email } = await em.findOneOrFail(Account, { id: account });
  const isTheirs = data.person.email === dead.email || data.person.email === email;
  const contacts = { email: isTheirs ? null : data.person.email };
  const mobile = data.person.mobile === dead.mobile ? null : data.person.mobile;
  const payment = data.payment.payeePersonId === person ? emptyDraft.payment : data.payment;
  return {
    ...data,
    payment,
    person: { ...data.person, ...contacts, mobile, smsOptIn: mobile !== null && data.person.smsOptIn },
  };
}

/** One sentence at a time for each field. */
function firstAtEach(gaps: readonly Gap[]): Gap[] {
  return gaps.filter(({ field }, place) => gaps.findIndex((gap) => gap.field === field) === place);
}

async function seenAmong({ em, actor }: Reader, earlier: readonly Earlier[]): Promise<Set<string>> {
  const ids = earlier.map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const rows = await em.find(ExpenseDocument, {
    $and: [{ id: { $in: ids } }, await visibleExpenseDocuments(em, actor)],
  });
  return new Set(rows.map(({ id }) => id));
}

function accountGaps({ means, iban, bic }: DraftData["payment"]): Gap[] {
  if (means !== "transfer" || !iban) return [];
  const at = gapIn("payment");
  const wrong = ibanFault(iban);
  if (wrong) return [at("iban", wrong.it, wrong.en)];
  const wrongBic = bicFault(iban, bic);
  return wrongBic ? [at("bic", wrongBic.it, wrongBic.en)] : [];
}

async function payeeGaps(
  { em }: Reader,
  { person }: ReimbursementDraft,
  data: DraftData,
  today: LocalDate,
): Promise<Gap[]> {
  const { payeePersonId } = data.payment;
  if (payeePersonId === null || (await payeesFor(em, person, today)).includes(payeePersonId)) return [];
  return [
    gapIn("payment")(
      "payeePersonId",
      "Il rimborso va all’assicurato; se è minorenne a un genitore o al tutore, dopo un decesso a un erede: scegli chi lo riceve.",
      "The money goes to the insured; of a minor to a parent or guardian, after a death to an heir: choose who receives it.",
    ),
  ];
}

function coverGaps(document: ExpenseDraft, { insured }: PlanOnDocument): Gap[] {
  if (insured !== undefined) return [];
  return [
    gapIn("documents")(
      `${document.id}.${dayField(document)}`,
      "In questa data l’assicurato non era in copertura: il piano paga solo ciò che cade nella polizza.",
      "The insured was not covered on this day: the plan pays only what falls within the policy.",
      "DATE_OUTSIDE_COVER",
    ),
  ];
}

function dayField(document: ExpenseDraft): "admittedOn" | "treatedOn" {
  return asksOf(document).stay ? "admittedOn" : "treatedOn";
}

function doubleGaps(
  documents: readonly ExpenseDraft[],
  place: number,
  same: Earlier | undefined,
  seen: ReadonlySet<string>,
): Gap[] {
  const at = (it: string, en: string) =>
    gapIn("documents")(`${documents[place]?.id ?? ""}.number`, it, en, "INVOICE_ALREADY_SUBMITTED");
  const first = doubledWithin(documents, place);
  if (first !== undefined) {
    return [
      at(
        `È lo stesso numero del documento ${first + 1} di questa richiesta: toglilo, o correggi il numero.`,
        `It has the number of document ${first + 1} of this request: remove it, or correct the number.`,
      ),
    ];
  }
  if (same === undefined) return [];
  const on = romeDate(same.receivedAt);
  return [
    seen.has(same.id)
      ? at(
          `Questo documento è già stato presentato ${formatDate(on, "it")}: non si chiede due volte.`,
          `This document was handed in already on ${formatDate(on, "en")}: nothing is asked for twice.`,
        )
      : at(
          "Un documento con questo numero, dello stesso anno e di chi lo ha emesso, è già stato presentato.",
          "A document with this number, of the same year and issuer, was handed in already.",
        ),
  ];
}

/** Which one the fund has is said at its number, to who may see it. */
function fileGaps({ id }: ExpenseDraft, twin: Twin | undefined): Gap[] {
  if (twin === undefined) return [];
  const at = (it: string, en: string) =>
    gapIn("documents")(`${id}.file:invoice`, it, en, "INVOICE_FILE_ALREADY_SUBMITTED");
  return [
    typeof twin === "number"
      ? at(
          `È lo stesso file del documento ${twin + 1} di questa richiesta: toglilo e scegli quello giusto.`,
          `It is the same file as that of document ${twin + 1} of this request: remove it and choose the right one.`,
        )
      : at(
          "Questo file è già stato presentato come documento di spesa: toglilo e scegli quello giusto.",
          "This file was handed in as an expense document already: remove it and choose the right one.",
        ),
  ];
}

/** What a document names must be there, and theirs to name. */
async function namedGaps(reader: Reader, { person }: ReimbursementDraft, document: ExpenseDraft) {
  const { em, actor } = reader;
  const at = gapIn("documents");
  const { id, facilityId, tiedToStay, tiedClaimId } = document;
  const gaps: Gap[] = [];
  if (facilityId && (await findFacility(reader, facilityId)) === undefined)
    gaps.push(
      at(
        `${id}.providerName`,
        "Questa struttura non fa più parte della rete: scrivi chi ha emesso il documento.",
        "This facility is no longer part of the network: write who issued the document.",
      ),
    );
  if (tiedToStay && tiedClaimId) {
    const claim = await findClaim(em, actor, tiedClaimId).catch((error: unknown) => {
      if (error instanceof Refusal) return undefined;
      throw error;
    });
    if (claim?.person !== person)
      gaps.push(
        at(
          `${id}.tiedClaimId`,
          "Questo sinistro non è dell’assicurato: scegline uno dall’elenco.",
          "This claim is not the insured’s: choose one of the list.",
        ),
      );
  }
  return gaps;
}

function noticesOf(document: ExpenseDraft, plan: PlanOnDocument, near: Earlier | undefined): Notice[] {
  const notices: Notice[] = [];
  const say = (field: string, it: string, en: string) => notices.push({ field, words: { it, en } });
  if (near)
    say(
      "number",
      `Somiglia al documento n. ${near.number} ricevuto ${formatDate(romeDate(near.receivedAt), "it")}: stesso giorno, stesso importo, stesso emittente. Se è un altro, vai avanti: la Centrale Operativa lo controlla.`,
      `It resembles document no. ${near.number} received on ${formatDate(romeDate(near.receivedAt), "en")}: same day, amount and issuer. If it is another, go on: the Operations Centre checks it.`,
    );
  if (plan.lacksRate)
    say(
      "currency",
      `Il cambio medio ${document.currency} di quella settimana non è ancora pubblicato: la richiesta si invia lo stesso, aspetta il cambio e si decide quando c’è.`,
      `The average ${document.currency} rate of that week is not published yet: the request can be sent, waits for the rate and is decided once it is there.`,
    );
  if (asksOf(document).course && document.treatmentEnded === false)
    say(
      "treatmentEnded",
      "La richiesta si invia lo stesso e aspetta: si decide quando dici che la cura è ultimata.",
      "The request can be sent and waits: it is decided once you say that treatment has ended.",
    );
  const last = asksOf(document).stay ? document.dischargedOn : document.issuedOn;
  const day = dayOf(document);
  if (plan.insured && day && last && last > day && yearOf(plan.insured, day) !== yearOf(plan.insured, last))
    say(
      dayField(document),
      `Cade fra due anni assicurativi: conta quello di ${formatDate(day, "it")}.`,
      `It falls between two insurance years: that of ${formatDate(day, "en")} counts.`,
    );
  if (plan.shown?.assessment.answer === "notCovered")
    for (const reason of plan.shown.assessment.deciding.reasons.slice(0, 1))
      notices.push(refusalOf(document, reason));
  return notices;
}

function yearOf({ policy }: NonNullable<PlanOnDocument["insured"]>, day: LocalDate): LocalDate {
  return insuranceYearOf(policy.startsOn, day).from;
}

/** The plan says no by its wording: who asks is told before, and may ask all the same. */
function refusalOf(document: ExpenseDraft, { kind, clause, text }: Reason): Notice {
  const field = kind === "waiting" ? dayField(document) : kind === "deadline" ? "issuedOn" : "serviceCode";
  return {
    field,
    words: {
      it: `${text.it} (art. ${clause}): il piano non prevede il rimborso. Puoi inviarla lo stesso, la valuta la Centrale Operativa.`,
      en: `${text.en} (clause ${clause}): the plan does not pay. You can send it all the same, the Operations Centre evaluates it.`,
    },
  };
}
