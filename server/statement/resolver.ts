import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { explanationLines } from "../claim/types.ts";
import type { Context } from "../context.ts";
import { ExplanationLine } from "../coverage/question-types.ts";
import { partsOf, romeDate } from "../kernel/dates.ts";
import { sumCents } from "../kernel/money.ts";
import { paperUrl } from "../kernel/paper/reader.ts";
import {
  type StatementRow,
  statementPersons,
  statementRecoveries,
  statementRows,
  statementYears,
} from "./queries.ts";
import { AccountStatementType, StatementRowType } from "./types.ts";

@Resolver(() => StatementRowType)
export class StatementResolver {
  @Authorized("member")
  @Query(() => AccountStatementType, {
    description:
      "The account statement of a year, mine and of everybody whose data I may read, as it stands this moment.",
  })
  async accountStatement(
    @Arg("year", () => Int, { nullable: true, description: "The newest with anything in it when not said." })
    asked: number | null,
    @Arg("personId", () => ID, {
      nullable: true,
      description: "Only this person; everybody whose data the member may read when not said.",
    })
    personId: string | null,
    @Ctx() { em, actor, now, config }: Context,
  ) {
    const persons = await statementPersons(em, actor, personId);
    const years = await statementYears(em, persons);
    const year = asked ?? years[0] ?? partsOf(romeDate(now())).year;
    const rows = await statementRows(em, persons, year);
    const recoveries = await statementRecoveries(em, persons, year);
    return {
      year,
      fundName: config.fund.name,
      years,
      rows,
      recoveries,
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
  pdfUrl(@Root() { id }: StatementRow, @Ctx() { language }: Context): string {
    return paperUrl("settlement", id, language);
  }
}
