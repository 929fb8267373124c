import type { SqlEntityManager } from "@mikro-orm/sql";
import { caseFacts, codeFacts, isAwaitedFromMember } from "../direct-billing/letters.ts";
import { takeInChargeBySettlement } from "../direct-billing/payments.ts";
import { Person } from "../identity/entity.ts";
import type { Vault } from "../kernel/vault.ts";
import { orderFacts, recoveryFacts } from "../payment/letters.ts";
import type { OutboxMail } from "./entity.ts";
import { isTemplate, type MailFacts, type MailText, mailText, type Template } from "./templates.ts";

export interface Composing {
  readonly config: { readonly publicUrl: string };
  readonly vault: Vault;
}

/** The text of a mail, from what its room says of its subject at this moment; a code is computed here and stored nowhere. */
export async function composed(
  em: SqlEntityManager,
  { config, vault }: Composing,
  { template, subjectId, person }: OutboxMail,
): Promise<MailText> {
  if (!isTemplate(template)) throw new Error(`no template ${template}`);
  const subject = await subjectOf(em, template, subjectId);
  const { takeInChargeId, patient, number, facilityName } = await caseFacts(em, subject.takeInChargeId);
  const reader = person ? await em.findOneOrFail(Person, { id: person }) : patient;
  const facts: MailFacts = {
    firstName: reader.firstName,
    ...(reader.id === patient.id ? {} : { forWhom: patient.firstName }),
    ...{ number, facilityName, url: `${config.publicUrl}/takes-in-charge/${takeInChargeId}` },
    ...(subject.amountCents === undefined ? {} : { amountCents: subject.amountCents }),
    ...(template === "code" ? await codeFacts(em, vault, takeInChargeId) : {}),
    ...(template === "documentsReceived" ? { isAwaited: await isAwaitedFromMember(em, takeInChargeId) } : {}),
  };
  return mailText(template, facts);
}

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
