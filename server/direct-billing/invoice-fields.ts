import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { SettlementType } from "../claim/types.ts";
import type { Context } from "../context.ts";
import type { TakeInCharge, TakeInChargeLine } from "./entity.ts";
import { attachedDocument } from "./facts-fields.ts";
import {
  invoicesByTakeInCharge,
  type LineAsked,
  linesAskedByTakeInCharge,
  settlementByTakeInCharge,
} from "./invoices.ts";
import { fundPays } from "./rules.ts";
import { Invoice, TakeInChargeLineType, TakeInChargeType } from "./types.ts";

@Resolver(() => TakeInChargeType)
export class TakeInChargeInvoiceResolver {
  @FieldResolver(() => Invoice, { nullable: true, description: "The invoice, once handed in." })
  async invoice(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    const expense = (await context.load(invoicesByTakeInCharge, takeInCharge.id))?.[0];
    if (expense === undefined) return null;
    const { id, number, issuedOn, amountCents } = expense;
    const document = await attachedDocument(context, expense.document, "invoice");
    return { id, number, issuedOn, amountCents, document };
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "What the fund pays as it stands now, in cents: settled (the last time), else authorised; 0 of what ended without; null while undecided.",
  })
  async fundPaysCents(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    const settled = await context.load(settlementByTakeInCharge, takeInCharge.id);
    return fundPays(takeInCharge, takeInCharge.authorisedCents ?? null, settled?.payableCents ?? null);
  }

  @FieldResolver(() => SettlementType, { nullable: true, description: "The settlement, once invoiced." })
  async settlement(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    return (await context.load(settlementByTakeInCharge, takeInCharge.id)) ?? null;
  }
}

@Resolver(() => TakeInChargeLineType)
export class InvoicedLineResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "How many the invoice asks for; null before it.",
  })
  async invoicedUnits(@Root() line: TakeInChargeLine, @Ctx() context: Context) {
    return (await askedOf(line, context))?.units ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: "What the invoice asks for them, in cents." })
  async invoicedCents(@Root() line: TakeInChargeLine, @Ctx() context: Context) {
    return (await askedOf(line, context))?.requestedCents ?? null;
  }
}

async function askedOf(line: TakeInChargeLine, context: Context): Promise<LineAsked | undefined> {
  const asked = await context.load(linesAskedByTakeInCharge, line.takeInCharge);
  return asked?.find(({ position }) => position === line.position);
}
