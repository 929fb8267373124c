import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import QRCode from "qrcode";
import { findSettlement } from "./claim/queries.ts";
import { settlementPaper } from "./claim/sheets.ts";
import type { Context } from "./context.ts";
import { takeInChargeByDocument } from "./direct-billing/invoices.ts";
import { findTakeInCharge, linesByTakeInCharge } from "./direct-billing/queries.ts";
import { statusOf, statusWords } from "./direct-billing/state-rules.ts";
import type { TakeInCharge } from "./direct-billing/entity.ts";
import { answerFile, type OutgoingFile, type RouteParts } from "./document/routes.ts";
import { type Door, doors } from "./identity/entity.ts";
import { personById } from "./identity/queries.ts";
import { formatDate, romeDate } from "./kernel/dates.ts";
import { knownId } from "./kernel/ids.ts";
import { zero } from "./kernel/money.ts";
import { notFound } from "./kernel/refusal.ts";
import { facilityById, priceAt } from "./network/queries.ts";
import { Paper } from "./kernel/paper.ts";
import { findBatch, ordersByBatch } from "./payment/queries.ts";
import { pain001 } from "./payment/sepa.ts";
import { findService } from "./plan/catalogue.ts";
import { findEdition } from "./plan/plans.ts";
import { findVoucher } from "./voucher/queries.ts";

type Named = { Params: { name: string } };
const footer =
  "Blueasy · Centrale Operativa 800.822.444, lunedì-venerdì 8.30-19.30, dall'estero +39 051 63.89.046";

/** Sheets made from the rows whenever they are asked for: always as the rows stand, never a second copy to keep. */
export async function printableRoutes(
  fastify: FastifyInstance,
  { requestContext }: RouteParts,
): Promise<void> {
  const sheet =
    (
      ending: string,
      openTo: readonly Door[],
      make: (context: Context, id: string) => Promise<OutgoingFile>,
    ) =>
    async (request: FastifyRequest<Named>, reply: FastifyReply) => {
      const context = await requestContext(request, reply);
      const { name } = request.params;
      return answerFile(reply, context, () => {
        const isOpen = openTo.some((door) => door === context.actor.door);
        if (!isOpen || !name.endsWith(ending)) throw notFound();
        return make(context, knownId(name.slice(0, -ending.length)));
      });
    };
  fastify.get<Named>("/documents/take-in-charge/:name", sheet(".pdf", doors, takeInChargeSheet));
  fastify.get<Named>("/documents/settlement/:name", sheet(".pdf", doors, settlementSheet));
  fastify.get<Named>("/documents/tariff-voucher/:name", sheet(".pdf", doors, voucherSheet));
  fastify.get<Named>("/documents/payment-batch/:name", sheet(".xml", ["desk"], batchFile));
}

async function takeInChargeSheet(context: Context, id: string): Promise<OutgoingFile> {
  const takeInCharge = await findTakeInCharge(context.em, context.actor, id);
  const { authorisedCents } = takeInCharge;
  if (!authorisedCents) throw notFound();
  const qr = await QRCode.toBuffer(`${context.config.publicUrl}/takes-in-charge/${id}`, {
    margin: 0,
    width: 384,
  });
  const status = statusOf(takeInCharge);
  const isStanding = status === "AUTHORISED" || status === "SETTLED";
  const paper = new Paper(
    "Presa in carico",
    `${takeInCharge.number} · ${isStanding ? "autorizzata" : statusWords[status].it.toLowerCase()}`,
  ).corner(qr, "Verifica lo stato");
  paper.facts(await factsOf(context, takeInCharge)).heading("Prestazioni autorizzate");
  for (const line of (await context.load(linesByTakeInCharge, id)) ?? []) {
    const name = findService(line.serviceCode)?.name.it ?? line.serviceCode;
    paper.sum(`${line.units} × ${name}`, (line.units * line.unitPriceCents) as typeof authorisedCents);
  }
  paper.sum("Richiesto", takeInCharge.requestedCents, true).heading("Chi paga che cosa");
  for (const step of takeInCharge.steps) paper.sum(step.text.it, step.amountCents);
  paper.sum("A carico dell'assistito", takeInCharge.memberShareCents ?? zero, true);
  if (isStanding) paper.sum("A carico del fondo, importo riservato", authorisedCents, true);
  else paper.note("Non è più valida: il fondo non paga nulla e nessun importo resta riservato.");
  paper.note(
    "La struttura presenta la fattura entro la scadenza, per importi non superiori a quelli autorizzati. " +
      "Al momento della prestazione l'assistito presenta un documento d'identità e la prescrizione (art. 3.1 della guida al piano).",
  );
  return pdf(`presa-in-carico-${takeInCharge.number}.pdf`, await paper.finish(footer));
}

async function settlementSheet(context: Context, id: string): Promise<OutgoingFile> {
  const settlement = await findSettlement(context.em, context.actor, id);
  const takeInCharge = await context.load(takeInChargeByDocument, settlement.expenseDocument);
  const { paper, fileName } = await settlementPaper(
    context.em,
    settlement,
    takeInCharge ? careFacts(takeInCharge) : [],
  );
  return pdf(fileName, await paper.finish(footer));
}

async function factsOf(context: Context, takeInCharge: TakeInCharge): Promise<[string, string][]> {
  const person = await context.load(personById, takeInCharge.person);
  const facility = await context.load(facilityById, takeInCharge.facility);
  const facts: [string, string | undefined][] = [
    ["Assistito", `${person?.firstName} ${person?.lastName}`],
    ["Codice fiscale", person?.taxCode ?? undefined],
    ["Struttura", `${facility?.name}, ${facility?.address}, ${facility?.postcode} ${facility?.municipality}`],
    ["Piano", findEdition(takeInCharge.editionId)?.name.it],
  ];
  return [
    ...facts.flatMap(([label, value]): [string, string][] => (value ? [[label, value]] : [])),
    ...careFacts(takeInCharge),
  ];
}

function careFacts({ doctorName, startsOn, expiresOn }: TakeInCharge): [string, string][] {
  return [
    ...(doctorName ? ([["Medico", doctorName]] as [string, string][]) : []),
    ["Prima seduta", formatDate(startsOn, "it")],
    ...(expiresOn ? ([["Da fatturare entro", formatDate(expiresOn, "it")]] as [string, string][]) : []),
  ];
}

/** What the member shows at the reception: no diagnosis, and not why the fund does not pay. */
async function voucherSheet(context: Context, id: string): Promise<OutgoingFile> {
  const voucher = await findVoucher(context.em, context.actor, id);
  const { number, serviceCode, validUntil, clause } = voucher;
  const person = await context.load(personById, voucher.person);
  const facility = await context.load(facilityById, voucher.facility);
  const check = `${context.config.publicUrl}/blueasy/vouchers?number=${number}`;
  const paper = new Paper("Voucher tariffe agevolate", number)
    .corner(await QRCode.toBuffer(check, { margin: 0, width: 384 }), "Per la struttura: verifica")
    .facts([
      ["Assistito", `${person?.firstName} ${person?.lastName}`],
      [
        "Struttura",
        `${facility?.name}, ${facility?.address}, ${facility?.postcode} ${facility?.municipality}`,
      ],
      ["Emesso", formatDate(romeDate(voucher.issuedAt), "it")],
      ["Valido fino al", formatDate(validUntil, "it")],
    ])
    .heading("Prestazione alla tariffa della rete");
  const name = findService(serviceCode)?.name.it ?? serviceCode;
  const price = await priceAt(context, voucher.facility, serviceCode, romeDate(context.now()));
  if (price === undefined) paper.note(name);
  else paper.sum(`${name}, tariffa convenzionata per unità`, price, true);
  paper.note(
    `La prestazione resta a carico dell'assistito, alle tariffe riservate agli iscritti${clause ? ` (art. ${clause} della guida al piano)` : ""}. ` +
      "L'assistito presenta questo voucher e un documento d'identità all'accettazione; la struttura ne controlla il numero nella sua area Blueasy.",
  );
  return pdf(`voucher-${number}.pdf`, await paper.finish(footer));
}

async function batchFile(context: Context, id: string): Promise<OutgoingFile> {
  const batch = await findBatch(context.em, context.actor, id);
  const orders = (await context.load(ordersByBatch, id)) ?? [];
  const xml = pain001({
    messageId: batch.number,
    createdAt: batch.createdAt,
    executeOn: batch.executedOn ?? romeDate(context.now()),
    debtor: context.config.fund,
    transfers: orders.map((order) => ({ ...order, endToEndId: order.id.replaceAll("-", "") })),
  });
  return {
    content: Buffer.from(xml),
    mimeType: "application/xml; charset=utf-8",
    fileName: `${batch.number}.xml`,
  };
}

function pdf(fileName: string, content: Buffer): OutgoingFile {
  return { content, mimeType: "application/pdf", fileName };
}
