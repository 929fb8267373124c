import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { explanationLines } from "../claim/types.ts";
import type { Context } from "../context.ts";
import { ExplanationLine } from "../coverage/question-types.ts";
import { partsOf, romeDate } from "../kernel/dates.ts";
import { sumCents } from "../kernel/money.ts";
import { type StatementRow, statementRows, statementYears } from "./queries.ts";
import { AccountStatementType, StatementRowType } from "./types.ts";

@Resolver(() => StatementRowType)
export class StatementResolver {
  @Authorized("member")
  @Query(() => AccountStatementType, {
    description: "My account statement of a year, as it stands this moment.",
  })
  async accountStatement(
    @Arg("year", () => Int, { nullable: true, description: "The newest with anything in it when not said." })
    asked: number | null,
    @Ctx() { em, actor, now, config }: Context,
  ) {
    const years = await statementYears(em, actor);
    const year = asked ?? years[0] ?? partsOf(romeDate(now())).year;
    const rows = await statementRows(em, actor, year);
    return {
      year,
      fundName: config.fund.name,
      years,
      rows,
      requestedCents: sumCents(rows.map(({ requestedCents }) => requestedCents)),
      payableCents: sumCents(rows.map(({ payableCents }) => payableCents)),
      memberShareCents: sumCents(rows.map(({ memberShareCents }) => memberShareCents)),
    };
  }

  @FieldResolver(() => [ExplanationLine], { description: "Every step with its clause; they add up." })
  lines(@Root() { steps }: StatementRow, @Ctx() { language }: Context): ExplanationLine[] {
    return explanationLines(steps, language);
  }

  @FieldResolver(() => String, { description: "Address of the settlement statement (PDF)." })
  pdfUrl(@Root() { id }: StatementRow): string {
    return `/documents/settlement/${id}.pdf`;
  }
}
