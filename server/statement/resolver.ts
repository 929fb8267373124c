import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { channelWords, documentKindWords } from "../claim/document-rules.ts";
import { explanationLines } from "../claim/types.ts";
import type { Context } from "../context.ts";
import { ExplanationLine } from "../coverage/question-types.ts";
import { paperUrl } from "../kernel/paper/reader.ts";
import { type Statement, statementOf, type StatementRow } from "./queries.ts";
import { policyWords, printedWords } from "./sheets.ts";
import { AccountStatementType, StatementRowType } from "./types.ts";

@Resolver(() => AccountStatementType)
export class StatementResolver {
  @Authorized("member")
  @Query(() => AccountStatementType, {
    description:
      "The account statement of a year, mine and of everybody whose data I may read, as it stands this moment.",
  })
  accountStatement(
    @Arg("year", () => Int, { nullable: true, description: "The newest with anything in it when not said." })
    year: number | null,
    @Arg("personId", () => ID, {
      nullable: true,
      description: "Only this person; everybody whose data the member may read when not said.",
    })
    personId: string | null,
    @Ctx() context: Context,
  ) {
    return statementOf(context, { year, personId });
  }

  @FieldResolver(() => String, { description: "The fund that pays, as it calls itself." })
  fundName(@Ctx() { config }: Context): string {
    return config.fund.name;
  }

  @FieldResolver(() => String, { description: "In whose name it is: the person asked for, else the viewer." })
  holderName(@Root() { holder }: Statement): string {
    return `${holder.firstName} ${holder.lastName}`;
  }

  @FieldResolver(() => String, { description: "Codice fiscale of that person." })
  holderTaxCode(@Root() { holder }: Statement): string {
    return holder.taxCode;
  }

  @FieldResolver(() => [String], { description: "Number and plan of the policies of that year." })
  policies(@Root() { policies }: Statement, @Ctx() { language }: Context): string[] {
    return policies.map((policy) => policyWords(policy)[language]);
  }

  @FieldResolver(() => String, { description: "Address of the same statement as PDF." })
  pdfUrl(@Root() { year, personId }: Statement, @Ctx() { language }: Context): string {
    return paperUrl("statement", String(year), language) + (personId ? `&person=${personId}` : "");
  }

  @FieldResolver(() => String, { description: "Address of the same statement as .xlsx." })
  sheetUrl(@Root() { year, personId }: Statement, @Ctx() { language }: Context): string {
    return `/documents/statement/${year}.xlsx?lang=${language}${personId ? `&person=${personId}` : ""}`;
  }
}

@Resolver(() => StatementRowType)
export class StatementRowResolver {
  @FieldResolver(() => [ExplanationLine], { description: "Every step with its clause; they add up." })
  lines(@Root() { steps }: StatementRow, @Ctx() { language }: Context): ExplanationLine[] {
    return explanationLines(steps, language);
  }

  @FieldResolver(() => String, { description: "What kind of document, in words." })
  kindLabel(@Root() { kind }: StatementRow, @Ctx() { language }: Context): string {
    return documentKindWords[kind][language];
  }

  @FieldResolver(() => String, { description: "By which channel it came, in words." })
  channelLabel(@Root() { channel }: StatementRow, @Ctx() { language }: Context): string {
    return channelWords[channel][language];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The amount as printed on a document in another currency.",
  })
  printedAmount(@Root() row: StatementRow, @Ctx() { language }: Context): string | null {
    return printedWords(row)?.[language] ?? null;
  }

  @FieldResolver(() => String, { description: "Address of the settlement statement (PDF)." })
  pdfUrl(@Root() { id }: StatementRow, @Ctx() { language }: Context): string {
    return paperUrl("settlement", id, language);
  }
}
