import { Authorized, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AttachedDocument, RequiredDocument } from "../case-file/document-types.ts";
import { attachedDocument, requiredDocument } from "../case-file/document-view.ts";
import { factsByOwner } from "../case-file/queries.ts";
import { holding, isCaseFact, mayTell, planFacts } from "../case-file/rules.ts";
import { CaseFactType, FactQuestion } from "../case-file/types.ts";
import { tellingDoor } from "../case-file/tell.ts";
import { factsView, mayReadQuestion, questionView } from "../case-file/view.ts";
import type { Context } from "../context.ts";
import { missingDocuments } from "../coverage/assessment.ts";
import { CauseKind } from "../coverage/question-types.ts";
import { accountById } from "../identity/queries.ts";
import { missesDuty } from "../identity/roles.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { LocalDateScalar } from "../kernel/types.ts";
import { factsThatDecide } from "../plan/asked.ts";
import type { TakeInCharge } from "./entity.ts";
import { assessmentByTakeInCharge, decisionsByTakeInCharge, linesByTakeInCharge } from "./queries.ts";
import { isReduced, outcomeWords } from "./rules.ts";
import { mayNow } from "./locking.ts";
import { isUndecided } from "./state-rules.ts";
import { CaseDecisionType, RefusedLine, TakeInChargeType, ToldByMember } from "./types.ts";

@Resolver(() => TakeInChargeType)
export class TakeInChargeFactsResolver {
  @FieldResolver(() => CauseKind, {
    nullable: true,
    description: "Illness or injury, as it stands now; null for who has no clinical duties at the facility.",
  })
  async cause(@Root() { id }: TakeInCharge, @Ctx() context: Context): Promise<CauseKind | null> {
    if (missesDuty(context.actor, "care")) return null;
    const { cause } = planFacts((await context.load(factsByOwner, id)) ?? []);
    return cause === "injury" ? CauseKind.INJURY : CauseKind.ILLNESS;
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true, description: "Day of the injury." })
  async injuredOn(@Root() { id }: TakeInCharge, @Ctx() context: Context): Promise<LocalDate | null> {
    if (missesDuty(context.actor, "care")) return null;
    return planFacts((await context.load(factsByOwner, id)) ?? []).injuredOn ?? null;
  }

  @FieldResolver(() => ToldByMember, {
    nullable: true,
    description: "What the member said with a request of their own; never shown to a facility.",
  })
  async told(@Root() { id, contactEmail, contactMobile }: TakeInCharge, @Ctx() context: Context) {
    if (context.actor.door === "facility") return null;
    const said = holding((await context.load(factsByOwner, id)) ?? []);
    const pathology = said.get("pathology")?.value;
    if (pathology === undefined) return null;
    const pathologySince = said.get("pathologySince")?.value ?? null;
    return { pathology, pathologySince, contactEmail, contactMobile };
  }

  @FieldResolver(() => [CaseFactType], {
    description:
      "Every fact of the case that the viewer may read, in the order of telling; none is ever replaced.",
  })
  async facts(@Root() { id }: TakeInCharge, @Ctx() context: Context): Promise<CaseFactType[]> {
    return factsView(context, (await context.load(factsByOwner, id)) ?? []);
  }

  @FieldResolver(() => [FactQuestion], {
    description:
      "What would end the doubt: the questions that the plan still asks, as far as the viewer may read them. Empty once it is decided.",
  })
  async missingFacts(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context): Promise<FactQuestion[]> {
    if (!isUndecided(takeInCharge)) return [];
    const facts = (await context.load(factsByOwner, takeInCharge.id)) ?? [];
    const missing = (await context.load(assessmentByTakeInCharge, takeInCharge.id))?.missing ?? [];
    const mayTell = await mayNow(context, "tell", takeInCharge);
    return missing.flatMap(({ name, clause }) => {
      if (!isCaseFact(name) || !mayReadQuestion(context.actor, name)) return [];
      const question = questionView({ name, clause }, facts, context);
      return [{ ...question, mayTell: mayTell && question.mayTell }];
    });
  }

  @Authorized("desk")
  @FieldResolver(() => [FactQuestion], {
    description:
      "Every other fact on which the plan's answer rests, presumed or told: the desk may tell it anew.",
  })
  async otherFacts(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context): Promise<FactQuestion[]> {
    if (!isUndecided(takeInCharge)) return [];
    const facts = (await context.load(factsByOwner, takeInCharge.id)) ?? [];
    const assessment = await context.load(assessmentByTakeInCharge, takeInCharge.id);
    if (assessment === undefined) return [];
    const { missing, question } = assessment;
    const asked = new Set<string>(missing.map(({ name }) => name));
    return factsThatDecide(question.insured.edition, question.lines, question.regime).flatMap(
      ({ name, clause }) =>
        !asked.has(name) && isCaseFact(name) ? [questionView({ name, clause }, facts, context)] : [],
    );
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may answer one of `missingFacts` now." })
  async mayTellFacts(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    const door = tellingDoor(context.actor);
    if (!(await mayNow(context, "tell", takeInCharge))) return false;
    const missing = (await context.load(assessmentByTakeInCharge, takeInCharge.id))?.missing ?? [];
    return missing.some(
      ({ name, kind }) => isCaseFact(name) && (door === "desk" || kind === "fact") && mayTell(door, name),
    );
  }

  @FieldResolver(() => [CaseDecisionType], {
    description: "What was decided, by whom and why, oldest first; empty while nobody has.",
  })
  async decisions(@Root() { id }: TakeInCharge, @Ctx() context: Context): Promise<CaseDecisionType[]> {
    const { language } = context;
    // reasons are written by people who look at papers and answers
    const isClinical = !missesDuty(context.actor, "care");
    const decisions = (await context.load(decisionsByTakeInCharge, id)) ?? [];
    return Promise.all(
      decisions.map(async ({ outcome, at, decidedBy, reason, clause, payableCents, memberShareCents }) => {
        const person = decidedBy ? await context.load(accountById, decidedBy) : undefined;
        return {
          outcome: outcomeWords[outcome][language],
          at,
          by: person ? `${person.displayName}, ${desk[language]}` : plan[language],
          isJudgement: person !== undefined,
          reason: isClinical ? (reason ?? null) : null,
          clause,
          payableCents,
          memberShareCents,
        };
      }),
    );
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it is authorised in part only: the fund pays nothing of some of its services.",
  })
  async isInPart(@Root() { id }: TakeInCharge, @Ctx() context: Context) {
    return isReduced(await context.load(decisionsByTakeInCharge, id));
  }

  @FieldResolver(() => [RefusedLine], {
    description:
      "The services of which the fund pays nothing, each with the reason; empty while nobody decided.",
  })
  async refusedLines(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context): Promise<RefusedLine[]> {
    if (!takeInCharge.decidedAt || missesDuty(context.actor, "care")) return [];
    const lines = (await context.load(linesByTakeInCharge, takeInCharge.id)) ?? [];
    const evaluations = (await context.load(assessmentByTakeInCharge, takeInCharge.id))?.evaluations ?? [];
    return lines.flatMap(({ id }, index) => {
      const evaluation = evaluations[index];
      if (evaluation?.answer !== "notCovered") return [];
      const text = evaluation.reasons[0]?.text[context.language] ?? "";
      return [{ lineId: id, text, clause: evaluation.clause }];
    });
  }

  @FieldResolver(() => [AttachedDocument], { description: "Documents held for it." })
  async documents(@Root() { id }: TakeInCharge, @Ctx() context: Context) {
    if (missesDuty(context.actor, "care")) return [];
    const facts = (await context.load(factsByOwner, id)) ?? [];
    const files = await Promise.all(
      facts.map(({ document, name }) => (document ? attachedDocument(context, document, name) : null)),
    );
    return files.filter((file) => file !== null);
  }

  @FieldResolver(() => [RequiredDocument], {
    description: "Documents the plan still needs before it can decide.",
  })
  async missingDocuments(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    if (!isUndecided(takeInCharge) || missesDuty(context.actor, "care")) return [];
    const assessment = await context.load(assessmentByTakeInCharge, takeInCharge.id);
    const missing = assessment === undefined ? [] : missingDocuments(assessment);
    return missing.map((required) => requiredDocument(required, context.language));
  }
}

const plan = { it: "Piano", en: "Plan" };
const desk = { it: "Centrale Operativa", en: "Operations Centre" };
