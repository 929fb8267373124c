import type { SqlEntityManager } from "@mikro-orm/sql";
import { Person } from "../identity/entity.ts";
import { formatDate, romeDate } from "../kernel/dates.ts";
import { Paper } from "../kernel/paper.ts";
import { Facility } from "../network/entity.ts";
import { findEdition } from "../plan/plans.ts";
import { Claim, ExpenseDocument, Provider, type Settlement } from "./entity.ts";

type Facts = readonly (readonly [label: string, value: string])[];

/** The sheet of a settlement that was already found visible, superseded ones too, with what its channel adds. */
export async function settlementPaper(
  em: SqlEntityManager,
  settlement: Settlement,
  more: Facts,
): Promise<{ readonly paper: Paper; readonly fileName: string }> {
  const claim = await em.findOneOrFail(Claim, { id: settlement.claim });
  const { supersededAt } = settlement;
  const paper = new Paper(
    "Prospetto di liquidazione",
    `Sinistro ${claim.number}${supersededAt ? " · SUPERATO" : ""}`,
  ).facts(await factsOf(em, settlement, more));
  if (settlement.kind === "indemnity") addIndemnity(paper, settlement);
  else addSum(paper, settlement);
  const fileName = `prospetto-${claim.number.replace("/", "-")}${supersededAt ? "-superato" : ""}.pdf`;
  return { paper, fileName };
}

async function factsOf(em: SqlEntityManager, settlement: Settlement, more: Facts): Promise<Facts> {
  const expense = await em.findOneOrFail(ExpenseDocument, { id: settlement.expenseDocument });
  const person = await em.findOneOrFail(Person, { id: expense.person });
  const { supersededAt, reason } = settlement;
  return [
    ["Assistito", `${person.firstName} ${person.lastName}`],
    ...(person.taxCode ? ([["Codice fiscale", person.taxCode]] as const) : []),
    ["Struttura", await issuerOf(em, expense)],
    ["Piano", findEdition(settlement.editionId)?.name.it ?? settlement.editionId],
    ...more,
    [kindWords[expense.kind], `${expense.number} ${formatDate(expense.issuedOn, "it")}`],
    ["Liquidata", formatDate(romeDate(settlement.settledAt), "it")],
    ...(supersededAt
      ? ([["Superato", `${formatDate(romeDate(supersededAt), "it")}: vale il prospetto rifatto`]] as const)
      : []),
    ...(reason ? ([["Rifatto perché", reason]] as const) : []),
  ];
}

const kindWords: Readonly<Record<ExpenseDocument["kind"], string>> = {
  invoice: "Fattura",
  receipt: "Ricevuta",
  ssnTicket: "Ticket",
  feeNote: "Notula",
  creditNote: "Nota di credito",
};

/** Where the person was treated; of whom the network does not know, who issued the document. */
async function issuerOf(em: SqlEntityManager, { facility, provider }: ExpenseDocument): Promise<string> {
  if (facility) {
    const { name, address, postcode, municipality } = await em.findOneOrFail(Facility, { id: facility });
    return `${name}, ${address}, ${postcode} ${municipality}`;
  }
  const { name, place } = await em.findOneOrFail(Provider, { id: provider });
  return place ? `${name}, ${place}` : name;
}

function addSum(paper: Paper, { requestedCents, steps, memberShareCents, payableCents }: Settlement): void {
  paper.heading("Ogni euro, con il suo articolo").sum("Importo della fattura", requestedCents, true);
  for (const step of steps) paper.sum(step.text.it, step.amountCents);
  paper
    .sum("A carico dell'assistito", memberShareCents, true)
    .sum("Pagato dal fondo alla struttura", payableCents, true);
}

function addIndemnity(paper: Paper, { steps, payableCents }: Settlement): void {
  paper.heading("Indennità");
  for (const step of steps) paper.note(step.text.it);
  paper.sum("Pagata dal fondo", payableCents, true);
}
