import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { type Context, visibleOrNull } from "../context.ts";
import { personById } from "../identity/queries.ts";
import type { Asked } from "../kernel/listing/declare.ts";
import { connection } from "../kernel/listing/types.ts";
import { HealthServiceType } from "../network/types.ts";
import { findService } from "../plan/catalogue.ts";
import { expenseDocumentsList, payableCents } from "./document-list.ts";
import {
  channelWords,
  documentKindWords,
  type DocumentStatus,
  documentStatusHints,
  documentStatusOf,
  documentStatusWords,
} from "./document-rules.ts";
import {
  ExpenseDocumentConnection,
  ExpenseDocumentsArguments,
  ExpenseDocumentStatus,
  ExpenseDocumentType,
  ExpenseLineType,
  ProviderType,
} from "./document-types.ts";
import type { Claim, ExpenseDocument, ExpenseLine } from "./entity.ts";
import {
  claimById,
  creditNotesByDocument,
  currentSettlementByDocument,
  documentsByClaim,
  expenseDocumentById,
  findExpenseDocument,
  linesByDocument,
  providerById,
  sheetsByDocument,
} from "./queries.ts";
import { ClaimType, SettlementType } from "./types.ts";

@Resolver(() => ExpenseDocumentType)
export class ExpenseDocumentResolver {
  @Authorized(...expenseDocumentsList.doors)
  @Query(() => ExpenseDocumentConnection, {
    description: "Expense documents the viewer may see, whichever channel they came by.",
  })
  expenseDocuments(@Args(() => ExpenseDocumentsArguments) asked: Asked, @Ctx() context: Context) {
    return connection(expenseDocumentsList, context, asked);
  }

  @Authorized("member", "desk:cases")
  @Query(() => ExpenseDocumentType, {
    nullable: true,
    description: "One expense document; null when there is none to see.",
  })
  expenseDocument(@Arg("id", () => ID) id: string, @Ctx() { em, actor }: Context) {
    return visibleOrNull(() => findExpenseDocument(em, actor, id));
  }

  @FieldResolver(() => ExpenseDocumentStatus, { description: "Where it stands." })
  status(@Root() expense: ExpenseDocument): DocumentStatus {
    return documentStatusOf(expense);
  }

  @FieldResolver(() => String, { description: "Where it stands, in the asked language." })
  statusLabel(@Root() expense: ExpenseDocument, @Ctx() { language }: Context) {
    return documentStatusWords[documentStatusOf(expense)][language];
  }

  @FieldResolver(() => String, { description: "What that means, in a sentence." })
  statusHint(@Root() expense: ExpenseDocument, @Ctx() { language }: Context) {
    return documentStatusHints[documentStatusOf(expense)][language];
  }

  @FieldResolver(() => String, { description: "What it is, in the asked language." })
  kindLabel(@Root() { kind }: ExpenseDocument, @Ctx() { language }: Context) {
    return documentKindWords[kind][language];
  }

  @FieldResolver(() => String, { description: "By which way it came, in the asked language." })
  channelLabel(@Root() { channel }: ExpenseDocument, @Ctx() { language }: Context) {
    return channelWords[channel][language];
  }

  @FieldResolver(() => ID, { description: "Whose it is." })
  personId(@Root() { person }: ExpenseDocument) {
    return person;
  }

  @FieldResolver(() => String, { description: "Name of whose it is." })
  async memberName(@Root() { person: id }: ExpenseDocument, @Ctx() context: Context) {
    const person = await context.load(personById, id);
    return `${person?.firstName} ${person?.lastName}`;
  }

  @FieldResolver(() => String, { description: "Codice fiscale of whose it is." })
  async taxCode(@Root() { person }: ExpenseDocument, @Ctx() context: Context) {
    return (await context.load(personById, person))?.taxCode ?? "";
  }

  @FieldResolver(() => ProviderType, { description: "Who issued it." })
  provider(@Root() { provider }: ExpenseDocument, @Ctx() context: Context) {
    return context.load(providerById, provider);
  }

  @FieldResolver(() => ClaimType, { nullable: true, description: "Its event, once one is opened." })
  claim(@Root() { claim }: ExpenseDocument, @Ctx() context: Context) {
    return claim ? context.load(claimById, claim) : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "What the fund pays of it, an indemnity too, in cents; null while nobody decided.",
  })
  payableCents(@Root() expense: ExpenseDocument, @Ctx() context: Context) {
    return payableCents(expense, context);
  }

  @FieldResolver(() => [ExpenseLineType], {
    description: "Its services; none while the rate of its week is not known.",
  })
  async lines(@Root() { id }: ExpenseDocument, @Ctx() context: Context) {
    return (await context.load(linesByDocument, id)) ?? [];
  }

  @FieldResolver(() => SettlementType, { nullable: true, description: "What is settled of it now." })
  async settlement(@Root() { id }: ExpenseDocument, @Ctx() context: Context) {
    return (await context.load(currentSettlementByDocument, id)) ?? null;
  }

  @FieldResolver(() => [SettlementType], {
    description: "Every sheet of it, replaced ones and an indemnity too, oldest first.",
  })
  async settlements(@Root() { id }: ExpenseDocument, @Ctx() context: Context) {
    return (await context.load(sheetsByDocument, id)) ?? [];
  }

  @FieldResolver(() => ExpenseDocumentType, {
    nullable: true,
    description: "Of a credit note: the document that it lowers, if the fund has it.",
  })
  credits(@Root() { credits }: ExpenseDocument, @Ctx() context: Context) {
    return credits ? context.load(expenseDocumentById, credits) : null;
  }

  @FieldResolver(() => [ExpenseDocumentType], { description: "Credit notes that lower it." })
  async creditNotes(@Root() { id }: ExpenseDocument, @Ctx() context: Context) {
    return (await context.load(creditNotesByDocument, id)) ?? [];
  }
}

@Resolver(() => ExpenseLineType)
export class ExpenseLineResolver {
  @FieldResolver(() => HealthServiceType, { description: "The service." })
  service(@Root() { serviceCode }: ExpenseLine) {
    return findService(serviceCode);
  }
}

@Resolver(() => ClaimType)
export class ClaimDocumentsResolver {
  @Authorized("member", "desk")
  @FieldResolver(() => [ExpenseDocumentType], {
    description: "Its expense documents that the viewer may see, of both channels, by day of issue.",
  })
  async expenseDocuments(@Root() { id }: Claim, @Ctx() context: Context) {
    return (await context.load(documentsByClaim, id)) ?? [];
  }
}
