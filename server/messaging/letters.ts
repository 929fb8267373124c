/** Which letters follow from what happened, and to whom. */
import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { PayeeVerb } from "../claim/verbs.ts";
import { correctedPerson } from "../coverage/corrections/letters.ts";
import type { CorrectionVerb } from "../coverage/corrections/verbs.ts";
import { contactsOf } from "../coverage/family.ts";
import { readersOfRepresentation } from "../coverage/representation/letters.ts";
import type { RepresentationVerb } from "../coverage/representation/verbs.ts";
import {
  codeReadersOf,
  isAwaitedFromMember,
  isWaiting,
  type Reader,
  readersOf,
} from "../direct-billing/letters.ts";
import { takeInChargeBySettlement } from "../direct-billing/payments.ts";
import type { TakeInChargeVerb } from "../direct-billing/verbs.ts";
import { contactCodeReaders, formerContactOf } from "../identity/contacts/letters.ts";
import { accountReader } from "../identity/account-letters.ts";
import { accountOfProof, ownAddress } from "../identity/recovery/letters.ts";
import { passwordDueFacts } from "../identity/password/letters.ts";
import { newDeviceFacts } from "../identity/session/letters.ts";
import { inviteeOf } from "../identity/staff/letters.ts";
import type { StaffVerb } from "../identity/staff/verbs.ts";
import type { AccountVerb, CardVerb, ContactVerb } from "../identity/verbs.ts";
import { accountOfRegistration, readersOfRegistration } from "../coverage/registration/letters.ts";
import type { RegistrationVerb } from "../coverage/verbs.ts";
import { romeDate } from "../kernel/dates.ts";
import type { NumberedLine } from "../kernel/happenings.ts";
import type { JournalReader } from "../kernel/readers.ts";
import { orderFacts, readersOfPayee, recoveryFacts } from "../payment/letters.ts";
import type { PaymentVerb, RecoveryVerb } from "../payment/verbs.ts";
import { expenseFacts, expenseOfSettlement, readersOfRequest } from "../reimbursement/letters.ts";
import type { ReimbursementVerb } from "../reimbursement/verbs.ts";
import { OutboxMail } from "./entity.ts";
import type { Template } from "./templates.ts";
import type { TextTemplate } from "./text-messages.ts";

type Line = Pick<NumberedLine, "verb" | "subjectId" | "personId" | "facilityId">;

/** What goes to one reader, a person or an account; what it says is composed when it is delivered. */
interface Addressed {
  readonly subjectId: string;
  readonly personId?: string;
  readonly accountId?: string;
}

type Letter = Addressed &
  (
    | { readonly template: Template; readonly email: string }
    | { readonly template: TextTemplate; readonly mobile: string }
  );

type Following = (em: SqlEntityManager, line: Line, now: Date) => Promise<Letter[]>;

/** The member, or the parents of a minor, are told what became of a case. */
function tell(template: Template): Following {
  return async (em, { subjectId }, now) =>
    lettersTo(template, subjectId, await readersOf(em, subjectId, now));
}

const sendCode: Following = async (em, { subjectId }) =>
  lettersTo("code", subjectId, await codeReadersOf(em, subjectId));

/** A case that waits says whom it waits for: who has to do something is asked, and asked once. */
const askOrTell: Following = async (em, line, now) => {
  if (await isAwaitedFromMember(em, line.subjectId)) return askOnce(em, line, now);
  return (await isWaiting(em, line.subjectId)) ? tell("sentToDesk")(em, line, now) : [];
};

const askOnce: Following = async (em, line, now) => {
  const { subjectId } = line;
  if (!(await isAwaitedFromMember(em, subjectId))) return [];
  const isAsked = (await em.count(OutboxMail, { template: "asked", subjectId })) > 0;
  return isAsked ? [] : tell("asked")(em, line, now);
};

/** Where they decide nothing yet: else the decision itself is told. */
const acknowledge: Following = async (em, line, now) =>
  (await isWaiting(em, line.subjectId)) ? tell("documentsReceived")(em, line, now) : [];

/** The facility was paid; or a person, for a document or because something went back. */
const tellPaid: Following = async (em, { subjectId, facilityId }, now) => {
  const { settlementId } = await orderFacts(em, subjectId);
  const refund = await aboutRefund(em, "expensePaid", { settlementId, subjectId }, now);
  if (refund !== undefined) return refund;
  return facilityId
    ? aboutSettlement(em, "paid", settlementId, now)
    : aboutSettlement(em, "repaid", settlementId, now, subjectId);
};

/** A refund did not arrive: whoever asked for it names another account. */
const tellSentBack: Following = async (em, { subjectId }, now) => {
  const { settlementId } = await orderFacts(em, subjectId);
  return (await aboutRefund(em, "expenseSentBack", { settlementId, subjectId }, now)) ?? [];
};

/** To whoever asked for it, about money of a document handed in for reimbursement; undefined of any other. */
async function aboutRefund(
  em: SqlEntityManager,
  template: Template,
  { settlementId, subjectId }: { readonly settlementId: string; readonly subjectId: string },
  now: Date,
): Promise<Letter[] | undefined> {
  const expense = await expenseOfSettlement(em, settlementId);
  if (expense === undefined) return undefined;
  const { request } = await expenseFacts(em, expense);
  return lettersTo(template, subjectId, await readersOfRequest(em, request, now));
}

const tellAccount: Following = async (em, { subjectId }, now) =>
  lettersTo("accountTold", subjectId, await readersOfPayee(em, subjectId, now));

/** What became of a document, to whoever handed it in. */
function tellOfExpense(template: Template): Following {
  return async (em, { subjectId }, now) => {
    const { request } = await expenseFacts(em, subjectId);
    return lettersTo(template, subjectId, await readersOfRequest(em, request, now));
  };
}

const tellReceived: Following = async (em, { subjectId }, now) =>
  lettersTo("reimbursementReceived", subjectId, await readersOfRequest(em, subjectId, now));

/** What a facility has to give back is nothing of the member's. */
function tellRecovery(template: "askedBack" | "returned"): Following {
  return async (em, { subjectId, personId }, now) => {
    const { settlementId, status } = await recoveryFacts(em, subjectId);
    if (!personId || status === "WITHDRAWN") return [];
    const refund = await aboutRefund(em, ofExpense[template], { settlementId, subjectId }, now);
    return refund ?? aboutSettlement(em, template, settlementId, now, subjectId);
  };
}

const ofExpense = { askedBack: "expenseAskedBack", returned: "expenseReturned" } as const;

/** The member, or the parents of a minor, are told what became of a correction. */
function tellCorrection(template: Template): Following {
  return async (em, { subjectId }, now) =>
    lettersTo(template, subjectId, await contactsOf(em, await correctedPerson(em, subjectId), romeDate(now)));
}

/** Who did not ask for a card hears that there is one. */
const tellCard: Following = async (em, { subjectId, personId }, now) =>
  personId ? lettersTo("cardIssued", subjectId, await contactsOf(em, personId, romeDate(now))) : [];

/** Each of the two, at the line about them: who acts for another, or no longer, and whoever is written to about the other. */
function tellRepresentation(template: Template): Following {
  return async (em, { subjectId, personId }, now) =>
    personId
      ? lettersTo(template, subjectId, await readersOfRepresentation(em, subjectId, personId, now))
      : [];
}

/** Whoever was reached at the former address hears of the new one: it may be somebody else who changed it. */
const tellFormerContact: Following = async (em, { subjectId }, now) => {
  const { personId, email } = await formerContactOf(em, subjectId);
  const readers = email ? [{ personId, email }] : await contactsOf(em, personId, romeDate(now));
  return lettersTo("contactsChanged", subjectId, readers);
};

/** A code for each address and number that has to prove something. */
const sendContactCodes: Following = async (em, { subjectId: requestId }) =>
  (await contactCodeReaders(em, requestId)).map(({ place, proofId: subjectId, personId, sentTo }): Letter => {
    switch (place) {
      case "old":
        return { template: "contactCodeAtOld", subjectId, personId, email: sentTo };
      case "newEmail":
        return { template: "contactCodeAtNew", subjectId, personId, email: sentTo };
      case "newMobile":
        return { template: "contactCodeAtMobile", subjectId, personId, mobile: sentTo };
    }
  });

/** Whoever is invited may be nobody's account yet. */
const tellInvited: Following = async (em, { subjectId }) => {
  const email = await inviteeOf(em, subjectId);
  return email ? [{ template: "invitation", subjectId, email }] : [];
};

/** Who cannot get in is written to at the account's own address; of an account that nobody has, nothing follows. */
async function tellAtOwnAddress(
  em: SqlEntityManager,
  template: Template,
  subjectId: string,
  accountId: string,
): Promise<Letter[]> {
  const owner = await ownAddress(em, accountId);
  return owner ? [{ template, subjectId, ...owner }] : [];
}

/** The owner of an account is told of it. */
function tellOwner(
  template: Template,
  accountOf: (em: SqlEntityManager, subjectId: string) => Promise<{ accountId: string }>,
): Following {
  return async (em, { subjectId }) => {
    const { accountId, email } = await accountReader(em, (await accountOf(em, subjectId)).accountId);
    return [{ template, subjectId, accountId, email }];
  };
}

/** A code for who registers; who has an account already hears of it, at the address that is known. */
const tellNewcomer: Following = async (em, line, now) => {
  const { newcomer, known } = await readersOfRegistration(em, line.subjectId);
  if (known) return tellOwner("alreadyRegistered", accountOfRegistration)(em, line, now);
  return newcomer ? lettersTo("registrationCode", line.subjectId, [newcomer]) : [];
};

async function aboutSettlement(
  em: SqlEntityManager,
  template: Template,
  settlementId: string,
  now: Date,
  subjectId?: string,
): Promise<Letter[]> {
  const found = (await takeInChargeBySettlement({ em }, [settlementId])).get(settlementId);
  return found ? lettersTo(template, subjectId ?? found.id, await readersOf(em, found.id, now)) : [];
}

function lettersTo(template: Template, subjectId: string, readers: readonly Reader[]): Letter[] {
  return readers.map(({ personId, email }) => ({ template, subjectId, personId, email }));
}

/** The letters of each verb that somebody may hear of; null where there is nothing to write. */
const following: Readonly<
  Record<
    | TakeInChargeVerb["verb"]
    | PayeeVerb["verb"]
    | PaymentVerb["verb"]
    | RecoveryVerb["verb"]
    | ReimbursementVerb["verb"]
    | CorrectionVerb["verb"]
    | RepresentationVerb["verb"]
    | ContactVerb["verb"]
    | RegistrationVerb["verb"]
    | AccountVerb["verb"]
    | StaffVerb["verb"]
    | CardVerb["verb"],
    Following | null
  >
> = {
  "takeInCharge.opened": sendCode,
  // what the plan makes of it is told
  "takeInCharge.requested": null,
  "takeInCharge.codeRenewed": sendCode,
  "takeInCharge.confirmed": null,
  "takeInCharge.confirmedByParent": null,
  "takeInCharge.confirmedByRepresentative": null,
  "takeInCharge.confirmedAtClinic": null,
  "takeInCharge.declined": null,
  "takeInCharge.documentsAdded": acknowledge,
  "takeInCharge.factsTold": askOnce,
  "takeInCharge.authorised": tell("authorised"),
  "takeInCharge.refused": tell("refused"),
  "takeInCharge.sentToDesk": askOrTell,
  "takeInCharge.settled": tell("settled"),
  "takeInCharge.settledInPart": tell("settled"),
  "takeInCharge.closed": tell("closed"),
  "takeInCharge.revised": tell("revised"),
  "takeInCharge.doctorNamed": null,
  "takeInCharge.cancelled": tell("cancelled"),
  "takeInCharge.expired": tell("expired"),
  "payee.told": tellAccount,
  "payment.ordered": null,
  "payment.made": tellPaid,
  "payment.withdrawn": null,
  "payment.sentBack": tellSentBack,
  "payment.askedBack": tellRecovery("askedBack"),
  "payment.returned": tellRecovery("returned"),
  "reimbursement.submitted": tellReceived,
  // told once, with the request
  "expense.received": null,
  "expense.begun": null,
  "expense.factsTold": null,
  "expense.filesAdded": null,
  "expense.treatmentEnded": null,
  "expense.documentsAsked": tellOfExpense("expenseAsked"),
  "expense.answered": null,
  "expense.postArrived": null,
  "expense.completed": null,
  "expense.notAnswered": tellOfExpense("expenseNotAnswered"),
  "expense.converted": null,
  "expense.settled": tellOfExpense("expenseSettled"),
  "expense.refused": tellOfExpense("expenseRefused"),
  "expense.settledAnew": tellOfExpense("expenseRevised"),
  // told with the document that it lowers
  "expense.subtracted": null,
  "expense.accountGiven": null,
  "correction.proposed": null,
  "correction.accepted": tellCorrection("correctionAccepted"),
  "correction.refused": tellCorrection("correctionRefused"),
  "representation.entered": tellRepresentation("representationEntered"),
  "representation.ended": tellRepresentation("representationEnded"),
  "representation.revoked": tellRepresentation("representationEnded"),
  // who is left hears of it with the inheritance
  "death.entered": null,
  "death.withdrawn": null,
  "person.contactsChanged": tellFormerContact,
  "person.contactCodesSent": sendContactCodes,
  "account.newDevice": tellOwner("newDevice", newDeviceFacts),
  "invitation.sent": tellInvited,
  "invitation.withdrawn": null,
  "invitation.accepted": null,
  "staff.roleChanged": null,
  "staff.ended": null,
  "registration.started": tellNewcomer,
  "registration.completed": tellOwner("registered", accountOfRegistration),
  "account.newPasswordAsked": async (em, { subjectId }) =>
    tellAtOwnAddress(em, "resetPassword", subjectId, await accountOfProof(em, subjectId)),
  "account.userNameAsked": (em, { subjectId }) => tellAtOwnAddress(em, "userName", subjectId, subjectId),
  "account.passwordChanged": tellOwner("passwordChanged", async (_, accountId) => ({ accountId })),
  "card.issued": tellCard,
  "card.replaced": tellCard,
  "account.factorAdded": tellOwner("factorAdded", async (_, accountId) => ({ accountId })),
  "account.factorRemoved": tellOwner("factorRemoved", async (_, accountId) => ({ accountId })),
  "account.factorsLost": tellOwner("factorsLost", async (_, accountId) => ({ accountId })),
  "account.entryCodeSent": async (em, { subjectId }) =>
    tellAtOwnAddress(em, "entryCode", subjectId, await accountOfProof(em, subjectId)),
  "account.passwordDue": tellOwner("passwordDue", passwordDueFacts),
};

/** The letters that follow from a line of the journal, as things stand now: none of what has been overtaken since. */
async function lettersOf(em: SqlEntityManager, line: Line, now: Date): Promise<Letter[]> {
  return (await (following as Readonly<Record<string, Following | null>>)[line.verb]?.(em, line, now)) ?? [];
}

/** Writes the letters that follow from what happened; the postman delivers them. */
export const letters: JournalReader = {
  name: "letters",
  async follow({ em, now }, line) {
    for (const letter of await lettersOf(em, line, now))
      em.create(OutboxMail, {
        ...{ id: randomUUID(), template: letter.template, subjectId: letter.subjectId },
        ...("mobile" in letter
          ? { channel: "text" as const, recipient: letter.mobile }
          : { channel: "mail" as const, recipient: letter.email }),
        ...{ person: letter.personId ?? null, account: letter.accountId ?? null },
        ...{ createdAt: now, attempts: 0, nextAttemptAt: now },
      });
  },
};
