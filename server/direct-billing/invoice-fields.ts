import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { attachedDocument } from "../case-file/document-view.ts";
import type { ExpenseDocument } from "../claim/entity.ts";
import { currentSettlementByDocument, linesBySettlement } from "../claim/queries.ts";
import { SettlementType } from "../claim/types.ts";
import type { Context } from "../context.ts";
import { cents, sumCents } from "../kernel/money.ts";
import type { TakeInCharge, TakeInChargeLine } from "./entity.ts";
import {
  invoicesByTakeInCharge,
  type LineAsked,
  linesAskedByTakeInCharge,
  linkByDocument,
  settlementsByTakeInCharge,
  takeInChargeByDocument,
} from "./invoices.ts";
import { payable } from "./list.ts";
import { linesByTakeInCharge } from "./queries.ts";
import { Invoice, InvoiceLine, TakeInChargeLineType, TakeInChargeType } from "./types.ts";

@Resolver(() => TakeInChargeType)
export class TakeInChargeInvoiceResolver {
  @FieldResolver(() => [Invoice], { description: "Every invoice handed in, oldest first." })
  async invoices(@Root() { id }: TakeInCharge, @Ctx() context: Context): Promise<Invoice[]> {
    const documents = (await context.load(invoicesByTakeInCharge, id)) ?? [];
    return Promise.all(documents.map((document) => invoiceOf(document, context)));
  }

  @FieldResolver(() => Invoice, { nullable: true, description: "The last invoice, once one is handed in." })
  async invoice(@Root() { id }: TakeInCharge, @Ctx() context: Context): Promise<Invoice | null> {
    const last = (await context.load(invoicesByTakeInCharge, id))?.at(-1);
    return last ? invoiceOf(last, context) : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "What the fund pays as it stands now, in cents: of all invoices once the last is settled, else what is authorised; 0 of what ended without; null while undecided.",
  })
  fundPaysCents(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    return payable(takeInCharge, context);
  }

  @FieldResolver(() => SettlementType, {
    nullable: true,
    description:
      "The settlement of the last invoice, once one is handed in; those of all stand with the invoices.",
  })
  async settlement(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    return (await context.load(settlementsByTakeInCharge, takeInCharge.id))?.at(-1) ?? null;
  }
}

async function invoiceOf(expense: ExpenseDocument, context: Context): Promise<Invoice> {
  const { id, number, issuedOn, amountCents } = expense;
  return {
    ...{ id, number, issuedOn, amountCents },
    isFinal: (await context.load(linkByDocument, id))?.isFinal ?? true,
    settlement: ((await context.load(currentSettlementByDocument, id)) ?? null) as Invoice["settlement"],
    document: await attachedDocument(context, expense.document, "invoice"),
  };
}

@Resolver(() => Invoice)
export class InvoiceResolver {
  @FieldResolver(() => [InvoiceLine], {
    description: "What it asks of each authorised line, as it is settled now.",
  })
  async lines(@Root() { id, settlement }: Invoice, @Ctx() context: Context): Promise<InvoiceLine[]> {
    const takeInCharge = await context.load(takeInChargeByDocument, id);
    const authorised = takeInCharge && (await context.load(linesByTakeInCharge, takeInCharge.id));
    const asked = settlement && (await context.load(linesBySettlement, settlement.id));
    return (asked ?? []).flatMap(({ position, units, requestedCents: amountCents }) => {
      const line = authorised?.find((one) => one.position === position);
      return line ? [{ takeInChargeLineId: line.id, units, amountCents }] : [];
    });
  }
}

@Resolver(() => TakeInChargeLineType)
export class InvoicedLineResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "How many the invoices ask for together; null before the first.",
  })
  async invoicedUnits(@Root() line: TakeInChargeLine, @Ctx() context: Context) {
    const asked = await askedOf(line, context);
    return asked.length === 0 ? null : asked.reduce((sum, { units }) => sum + units, 0);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "What the invoices ask for them together, in cents.",
  })
  async invoicedCents(@Root() line: TakeInChargeLine, @Ctx() context: Context) {
    const asked = await askedOf(line, context);
    return asked.length === 0 ? null : sumCents(asked.map(({ requestedCents }) => cents(requestedCents)));
  }
}

async function askedOf(line: TakeInChargeLine, context: Context): Promise<readonly LineAsked[]> {
  const asked = (await context.load(linesAskedByTakeInCharge, line.takeInCharge)) ?? [];
  return asked.filter(({ position }) => position === line.position);
}
