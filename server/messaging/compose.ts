import type { SqlEntityManager } from "@mikro-orm/sql";
import { caseFacts, codeFacts, isAwaitedFromMember } from "../direct-billing/letters.ts";
import { takeInChargeBySettlement } from "../direct-billing/payments.ts";
import { correctedPerson } from "../coverage/corrections/letters.ts";
import { capacityBetween } from "../coverage/family.ts";
import { representationFacts } from "../coverage/representation/letters.ts";
import { capacityWords } from "../coverage/representation/rules.ts";
import { accountReader } from "../identity/account-letters.ts";
import { entryCodeFacts, linkFacts, userNameFacts } from "../identity/recovery/letters.ts";
import { MemberCard } from "../identity/card/entity.ts";
import { contactCodeFacts, formerContactOf, isContactCodeAwaited } from "../identity/contacts/letters.ts";
import { Person } from "../identity/entity.ts";
import { passwordDueFacts } from "../identity/password/letters.ts";
import { newDeviceFacts } from "../identity/session/letters.ts";
import { invitationFacts } from "../identity/staff/letters.ts";
import { formatDate, romeDate } from "../kernel/dates.ts";
import type { Bilingual, Language } from "../kernel/language.ts";
import type { Vault } from "../kernel/vault.ts";
import { accountOfRegistration, registrationFacts } from "../coverage/registration/letters.ts";
import { orderFacts, payeeFacts, recoveryFacts } from "../payment/letters.ts";
import { expenseFacts, expenseOfSettlement, requestFacts } from "../reimbursement/letters.ts";
import { settingsOf } from "../settings/queries.ts";
import type { OutboxMail } from "./entity.ts";
import { isTextTemplate, textMessages } from "./text-messages.ts";
import { isTemplate, type MailFacts, type MailText, mailText, type Template } from "./templates.ts";

export interface Composing {
  readonly config: { readonly publicUrl: string };
  readonly vault: Vault;
  readonly now: () => Date;
}

/** The text of a mail, from what its room says of its subject at this moment; a code is computed here and stored nowhere. */
export async function composed(
  em: SqlEntityManager,
  composing: Composing,
  { template, subjectId, person }: OutboxMail,
): Promise<MailText> {
  if (!isTemplate(template)) throw new Error(`no template ${template}`);
  const { patient, path, ...facts } = await (of[template] ?? ofTakeInCharge)(
    em,
    composing,
    template,
    subjectId,
  );
  const { deskPhone, heldHours } = await settingsOf(em);
  const reader = person ? await em.findOneOrFail(Person, { id: person }) : patient;
  return mailText(template, {
    ...{ firstName: reader.firstName, language: reader.language },
    ...(reader.id === patient.id ? {} : await aboutAnother(em, reader.id, patient, composing.now())),
    ...{ url: `${composing.config.publicUrl}${path}`, deskPhone, heldHours, ...facts },
  });
}

/** The words of a text message in its reader's language, by the same rule. */
export async function composedText(
  em: SqlEntityManager,
  { vault, now }: Composing,
  { template, subjectId, person }: OutboxMail,
): Promise<string> {
  if (!isTextTemplate(template)) throw new Error(`no text message ${template}`);
  const { patient, ...facts } = await contactCodeFacts(em, vault, subjectId, now());
  const reader = person ? await em.findOneOrFail(Person, { id: person }) : patient;
  const language: Language = reader.language;
  return textMessages[template](facts)[language];
}

/** Codes that are told by one function, by mail or by text message. */
const contactCodes = ["contactCodeAtOld", "contactCodeAtNew", "contactCodeAtMobile"];

/** Whether nobody waits for it any more: a code that no longer works is not sent late. */
export async function isOvertaken(
  em: SqlEntityManager,
  { template, subjectId }: OutboxMail,
  now: Date,
): Promise<boolean> {
  return contactCodes.includes(template) && !(await isContactCodeAwaited(em, subjectId, now));
}

/** A mail to somebody who acts for whom it is about; a parent is not told that they are one. */
async function aboutAnother(
  em: SqlEntityManager,
  personId: string,
  { id: forId, firstName: forWhom }: Pick<Person, "id" | "firstName">,
  now: Date,
): Promise<Pick<MailFacts, "forWhom" | "forWhomAs">> {
  const capacity = await capacityBetween(em, { personId, forId }, romeDate(now));
  return capacity === undefined || capacity === "parent"
    ? { forWhom }
    : { forWhom, forWhomAs: capacityWords[capacity] };
}

/** What a room says of the subject of a mail, whom it is about, and on which page all of it stands. */
interface Told extends Omit<
  MailFacts,
  "firstName" | "forWhom" | "url" | "language" | "deskPhone" | "heldHours"
> {
  readonly patient: Pick<Person, "id" | "firstName" | "language">;
  readonly path: string;
}

type Telling = (em: SqlEntityManager, composing: Composing, template: Template, id: string) => Promise<Told>;

const ofTakeInCharge: Telling = async (em, { vault }, template, id) => {
  const { takeInChargeId, amountCents } = await subjectOf(em, template, id);
  const { patient, number, facilityName } = await caseFacts(em, takeInChargeId);
  return {
    ...{ patient, number, facilityName, path: `/takes-in-charge/${takeInChargeId}` },
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(template === "code" ? await codeFacts(em, vault, takeInChargeId) : {}),
    ...(template === "documentsReceived" ? { isAwaited: await isAwaitedFromMember(em, takeInChargeId) } : {}),
  };
};

const ofRequest: Telling = async (em, _, __, id) => {
  const { number, patient, documents } = await requestFacts(em, id);
  return { patient, number, documents, facilityName: "", path: "/expenses" };
};

const ofExpense: Telling = async (em, _, __, id) => {
  const { number, patient, providerName } = await expenseFacts(em, id);
  return { patient, number, facilityName: providerName, path: `/expenses/${id}` };
};

const moneyOfExpense =
  (facts: typeof orderFacts | typeof recoveryFacts): Telling =>
  async (em, composing, template, id) => {
    const { settlementId, amountCents } = await facts(em, id);
    const expense = await expenseOfSettlement(em, settlementId);
    if (expense === undefined) throw new Error(`no expense document for settlement ${settlementId}`);
    return { ...(await ofExpense(em, composing, template, expense)), amountCents };
  };

const ofPayee: Telling = async (em, _, __, id) => ({
  ...(await payeeFacts(em, id)),
  ...{ number: "", facilityName: "", path: "" },
});

/** About what the fund keeps of somebody: no case, and no facility. */
const ofPerson =
  (find: (em: SqlEntityManager, id: string) => Promise<string>, path = "/profile"): Telling =>
  async (em, _, __, id) => {
    const patient = await em.findOneOrFail(Person, { id: await find(em, id) });
    return { patient, number: "", facilityName: "", path };
  };

/** About an account, to its owner. @param page on which all about it stands, unless said otherwise that of its security */
const ofAccount =
  <Facts extends { accountId: string }>(
    facts: (em: SqlEntityManager, id: string) => Promise<Facts>,
    page?: string,
  ): Telling =>
  async (em, _, __, id) => {
    const { accountId, ...more } = await facts(em, id);
    const { firstName, language, securityPath } = await accountReader(em, accountId);
    const patient = { id: accountId, firstName, language };
    return { ...more, patient, number: "", facilityName: "", path: page ?? securityPath };
  };

/** To whoever is invited to work somewhere, who may be nobody's account yet. */
const ofInvitation: Telling = async (em, { vault }, _, id) => {
  const { firstName, facilityName, ...told } = await invitationFacts(em, vault, id);
  return {
    ...told,
    patient: { id, firstName, language: "it" },
    number: "",
    facilityName: facilityName ?? "",
  };
};

const ofRepresentation: Telling = async (em, _, __, id) => {
  const { represented, representative, startsOn, endsOn, ...acting } = await representationFacts(em, id);
  const name = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`;
  const [from, to] = [startsOn, endsOn ?? startsOn].map((day) => ({
    it: formatDate(day, "it"),
    en: formatDate(day, "en"),
  })) as [Bilingual, Bilingual];
  const days = endsOn
    ? { it: `dal ${from.it} al ${to.it}`, en: `from ${from.en} to ${to.en}` }
    : { it: `dal ${from.it}`, en: `from ${from.en}` };
  return {
    ...{ patient: represented, number: "", facilityName: "", path: "/profile" },
    acting: { ...acting, who: name(representative), whom: name(represented), days },
  };
};
const ofRegistration: Telling = async (em, { vault }, _, id) => ({
  ...(await registrationFacts(em, vault, id)),
  ...{ number: "", facilityName: "", path: `/register/${id}` },
});

/** A link, or a code, that lets an account's owner in again. */
const ofProof =
  (factsOf: typeof linkFacts | typeof entryCodeFacts): Telling =>
  async (em, composing, template, id) => {
    const { path, ...facts } = await factsOf(em, composing.vault, id);
    return { ...(await ofAccount(async () => facts)(em, composing, template, id)), path };
  };

const ofContactCode: Telling = async (em, { vault, now }, _, id) => {
  const { patient, ...facts } = await contactCodeFacts(em, vault, id, now());
  const path = `/profile/contacts/codes?person=${patient.id}`;
  return { ...facts, patient, number: "", facilityName: "", path };
};

/** Mails that are not about a take-in-charge. */
const of: Readonly<Partial<Record<Template, Telling>>> = {
  reimbursementReceived: ofRequest,
  expenseAsked: ofExpense,
  expenseNotAnswered: ofExpense,
  expenseSettled: ofExpense,
  expenseRefused: ofExpense,
  expenseRevised: ofExpense,
  expensePaid: moneyOfExpense(orderFacts),
  expenseSentBack: moneyOfExpense(orderFacts),
  expenseAskedBack: moneyOfExpense(recoveryFacts),
  expenseReturned: moneyOfExpense(recoveryFacts),
  accountTold: ofPayee,
  representationEntered: ofRepresentation,
  representationEnded: ofRepresentation,
  correctionAccepted: ofPerson(correctedPerson),
  correctionRefused: ofPerson(correctedPerson),
  cardIssued: ofPerson(async (em, id) => (await em.findOneOrFail(MemberCard, { id })).person, "/card"),
  contactsChanged: ofPerson(async (em, id) => (await formerContactOf(em, id)).personId),
  contactCodeAtOld: ofContactCode,
  contactCodeAtNew: ofContactCode,
  newDevice: ofAccount(newDeviceFacts),
  invitation: ofInvitation,
  registrationCode: ofRegistration,
  alreadyRegistered: ofAccount(accountOfRegistration, "/login"),
  resetPassword: ofProof(linkFacts),
  entryCode: ofProof(entryCodeFacts),
  userName: ofAccount(userNameFacts, "/login"),
  registered: ofAccount(accountOfRegistration, "/login"),
  passwordChanged: ofAccount(async (_, accountId) => ({ accountId })),
  factorAdded: ofAccount(async (_, accountId) => ({ accountId })),
  factorRemoved: ofAccount(async (_, accountId) => ({ accountId })),
  factorsLost: ofAccount(async (_, accountId) => ({ accountId }), "/login"),
  passwordDue: ofAccount(passwordDueFacts),
};

interface Subject {
  readonly takeInChargeId: string;
  readonly amountCents?: MailFacts["amountCents"];
}

/** The case that a mail is about, and the money when it is about some. */
async function subjectOf(em: SqlEntityManager, template: Template, id: string): Promise<Subject> {
  const facts = moneyFacts[template];
  if (facts === undefined) return { takeInChargeId: id };
  const { settlementId, amountCents } = await facts(em, id);
  const found = (await takeInChargeBySettlement({ em }, [settlementId])).get(settlementId);
  if (found === undefined) throw new Error(`no take-in-charge for settlement ${settlementId}`);
  return { takeInChargeId: found.id, amountCents };
}

/** Mails whose subject is an amount, and who says how much. */
const moneyFacts: Readonly<Partial<Record<Template, typeof orderFacts | typeof recoveryFacts>>> = {
  askedBack: recoveryFacts,
  returned: recoveryFacts,
  repaid: orderFacts,
};
