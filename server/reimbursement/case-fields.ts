import { Authorized, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AttachedDocument, RequiredDocument } from "../case-file/document-types.ts";
import { attachedDocument, requiredDocument } from "../case-file/document-view.ts";
import { factsByOwner } from "../case-file/queries.ts";
import { isCaseFact } from "../case-file/rules.ts";
import { CaseFactType, FactQuestion, NextStepType, TimelineEvent } from "../case-file/types.ts";
import { factsView, questionView } from "../case-file/view.ts";
import { isUndecided } from "../claim/document-rules.ts";
import { ExpenseDocumentType } from "../claim/document-types.ts";
import type { ExpenseDocument } from "../claim/entity.ts";
import { claimById, expenseDocumentById } from "../claim/queries.ts";
import { ClaimType } from "../claim/types.ts";
import type { Context } from "../context.ts";
import { PlanSentence } from "../coverage/types.ts";
import { missingDocuments } from "../coverage/assessment.ts";
import { accountById } from "../identity/queries.ts";
import { ordersByDocument, recoveriesByDocument } from "../payment/queries.ts";
import { paymentStatusOf, stands } from "../payment/rules.ts";
import { factsThatDecide } from "../plan/asked.ts";
import { findEdition } from "../plan/plans.ts";
import { mayNow } from "./locking.ts";
import { type AwaitedMoney, nextOf } from "./next-rules.ts";
import type { ReimbursementCase } from "./entity.ts";
import {
  askedByAsking,
  askingsByDocument,
  assessmentByDocument,
  caseByDocument,
  decisionsByDocument,
  filesByDocument,
  happeningsByDocument,
  likeDocuments,
  requestById,
} from "./queries.ts";
import { outcomeWords } from "./rules.ts";
import { endedOf } from "./pay-elsewhere.ts";
import { verbs } from "./state-rules.ts";
import { actingIn, awaitedAfterDeath, representingAs } from "../coverage/representation/acting.ts";
import { timelineOf } from "./timeline.ts";
import {
  DocumentAskingType,
  ReimbursementCaseType,
  ReimbursementDecisionType,
  ReimbursementRequestType,
  ReimbursementVerbEnum,
} from "./types.ts";

@Resolver(() => ExpenseDocumentType)
export class ExpenseDocumentCaseResolver {
  @Authorized("member", "desk")
  @FieldResolver(() => ReimbursementCaseType, {
    nullable: true,
    description: "Its life as a reimbursement; null of what came by direct billing.",
  })
  async reimbursement(@Root() { id }: ExpenseDocument, @Ctx() context: Context) {
    return (await context.load(caseByDocument, id)) ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "As what the viewer acts for whom it is about, by a document, within a sentence: “delegato”; null of a child and oneself.",
  })
  actingAs(@Root() { person }: ExpenseDocument, @Ctx() context: Context): Promise<string | null> {
    return representingAs(context, person);
  }

  @FieldResolver(() => [TimelineEvent], {
    description: "What happened to it and to its payments, oldest first.",
  })
  async timeline(@Root() { id }: ExpenseDocument, @Ctx() context: Context) {
    const { language } = context;
    const lines = (await context.load(happeningsByDocument, id)) ?? [];
    const entries = timelineOf(lines, await actingIn(context, lines));
    return entries.map(({ verb, label, at, by }) => ({
      ...{ verb, label: label[language], at, by: by?.[language] ?? null },
    }));
  }
}

@Resolver(() => ReimbursementCaseType)
export class ReimbursementCaseResolver {
  @FieldResolver(() => ReimbursementRequestType, { description: "The request that it came with." })
  request(@Root() { request }: ReimbursementCase, @Ctx() context: Context) {
    return context.load(requestById, request);
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description: "The claim of the stay that it belongs to.",
  })
  tiedTo(@Root() { tiedTo }: ReimbursementCase, @Ctx() context: Context) {
    return tiedTo ? context.load(claimById, tiedTo) : null;
  }

  @Authorized("desk")
  @FieldResolver(() => ExpenseDocumentType, {
    nullable: true,
    description: "Another of the same provider, day and amount: perhaps the same, mistyped.",
  })
  nearDouble(@Root() { nearDouble }: ReimbursementCase, @Ctx() context: Context) {
    return nearDouble ? context.load(expenseDocumentById, nearDouble) : null;
  }

  @Authorized("desk")
  @FieldResolver(() => [ExpenseDocumentType], {
    description: "The person's other documents of a like service, newest first; at most 10.",
  })
  async likeCases(@Root() { expenseDocument }: ReimbursementCase, @Ctx() context: Context) {
    return (await context.load(likeDocuments, expenseDocument)) ?? [];
  }

  @FieldResolver(() => [AttachedDocument], { description: "The files handed in with it, oldest first." })
  async files(@Root() { expenseDocument }: ReimbursementCase, @Ctx() context: Context) {
    const files = (await context.load(filesByDocument, expenseDocument)) ?? [];
    const held = await Promise.all(
      files.map(({ document, kind }) => attachedDocument(context, document, kind)),
    );
    return held.filter((file) => file !== null);
  }

  @FieldResolver(() => [CaseFactType], {
    description: "Every fact of the case that the viewer may read, in the order of telling.",
  })
  async facts(
    @Root() { expenseDocument }: ReimbursementCase,
    @Ctx() context: Context,
  ): Promise<CaseFactType[]> {
    return factsView(context, (await context.load(factsByOwner, expenseDocument)) ?? []);
  }

  @FieldResolver(() => [FactQuestion], {
    description:
      "What would end the doubt: the questions that the plan still asks. Empty once it is decided.",
  })
  async missingFacts(@Root() { expenseDocument: id }: ReimbursementCase, @Ctx() context: Context) {
    const expense = await context.load(expenseDocumentById, id);
    if (!expense || !isUndecided(expense.stage)) return [];
    const missing = (await context.load(assessmentByDocument, id))?.missing ?? [];
    const facts = (await context.load(factsByOwner, id)) ?? [];
    const mayTell = await mayNow(context, "tell", expense);
    return missing.flatMap(({ name, clause }) => {
      if (!isCaseFact(name)) return [];
      const question = questionView({ name, clause }, facts, context);
      return [{ ...question, mayTell: mayTell && question.mayTell }];
    });
  }

  @Authorized("desk")
  @FieldResolver(() => [FactQuestion], {
    description:
      "Every other fact on which the plan's answer rests, presumed or told: the desk may tell it anew.",
  })
  async otherFacts(@Root() { expenseDocument: id }: ReimbursementCase, @Ctx() context: Context) {
    const expense = await context.load(expenseDocumentById, id);
    const assessment = await context.load(assessmentByDocument, id);
    if (!expense || !assessment || !isUndecided(expense.stage)) return [];
    const facts = (await context.load(factsByOwner, id)) ?? [];
    const { missing, question } = assessment;
    const asked = new Set<string>(missing.map(({ name }) => name));
    return factsThatDecide(question.insured.edition, question.lines, question.regime).flatMap(
      ({ name, clause }) =>
        !asked.has(name) && isCaseFact(name) ? [questionView({ name, clause }, facts, context)] : [],
    );
  }

  @FieldResolver(() => [RequiredDocument], {
    description: "Documents that the plan requires and the fund does not hold.",
  })
  async missingDocuments(@Root() { expenseDocument: id }: ReimbursementCase, @Ctx() context: Context) {
    const expense = await context.load(expenseDocumentById, id);
    const assessment = await context.load(assessmentByDocument, id);
    if (!expense || !assessment || !isUndecided(expense.stage)) return [];
    return missingDocuments(assessment).map((required) => requiredDocument(required, context.language));
  }

  @Authorized("desk")
  @FieldResolver(() => [PlanSentence], {
    description:
      "The clauses of the wording that holds for it: on one of them rests a decision against the member.",
  })
  clauses(@Root() { editionId }: ReimbursementCase, @Ctx() { language }: Context): PlanSentence[] {
    const clauses = Object.entries(findEdition(editionId)?.clauses ?? {});
    return clauses.map(([clause, words]) => ({ clause, text: words[language] }));
  }

  @FieldResolver(() => [ReimbursementDecisionType], { description: "What was decided, oldest first." })
  async decisions(@Root() { expenseDocument }: ReimbursementCase, @Ctx() context: Context) {
    const decisions = (await context.load(decisionsByDocument, expenseDocument)) ?? [];
    return Promise.all(
      decisions.map(async ({ outcome, at, decidedBy, reason, clause, message, ...cents }) => ({
        ...{ outcome, outcomeLabel: outcomeWords[outcome][context.language], at },
        by: (await context.load(accountById, decidedBy))?.displayName ?? "",
        ...{ reason: reason ?? null, clause: clause ?? null, message },
        recognisedCents: cents.recognisedCents,
        payableCents: cents.payableCents,
        memberShareCents: cents.memberShareCents,
      })),
    );
  }

  @FieldResolver(() => [DocumentAskingType], { description: "What was asked for, oldest first." })
  async askings(@Root() { expenseDocument }: ReimbursementCase, @Ctx() context: Context) {
    return (await context.load(askingsByDocument, expenseDocument)) ?? [];
  }

  @FieldResolver(() => NextStepType, {
    nullable: true,
    description: "Who acts next, what for and until when; null when nothing is awaited.",
  })
  async next(@Root() one: ReimbursementCase, @Ctx() context: Context) {
    const { expenseDocument: id, waitsFor, dueOn } = one;
    const expense = await context.load(expenseDocumentById, id);
    if (!expense) return null;
    const asking = ((await context.load(askingsByDocument, id)) ?? []).find(({ endedAt }) => !endedAt);
    const asked = asking ? ((await context.load(askedByAsking, asking.id)) ?? []) : [];
    const awaited = nextOf({
      ...{ stage: expense.stage, waitsFor: waitsFor ?? null, dueOn },
      unanswered: asked.filter(({ answer }) => !answer).length,
      onItsWay: asked.filter(({ answer, arrivedOn }) => answer === "byPost" && !arrivedOn).length,
      money: await moneyOf(id, context),
    });
    const next = await awaitedAfterDeath(context, expense.person, awaited);
    const since = ((await context.load(happeningsByDocument, id)) ?? []).at(-1)?.at ?? expense.receivedAt;
    return next && { ...next, what: next.what[context.language], since };
  }

  @FieldResolver(() => [ReimbursementVerbEnum], { description: "What the viewer may do with it now." })
  async may(@Root() { expenseDocument: id }: ReimbursementCase, @Ctx() context: Context) {
    const expense = await context.load(expenseDocumentById, id);
    if (!expense) return [];
    const isBack = endedOf((await context.load(ordersByDocument, id)) ?? []) !== undefined;
    const allowed = await Promise.all(
      verbs.map(
        async (verb) => (verb !== "payElsewhere" || isBack) && (await mayNow(context, verb, expense)),
      ),
    );
    return verbs.filter((_, index) => allowed[index]);
  }
}

async function moneyOf(id: string, context: Context): Promise<AwaitedMoney> {
  const orders = (await context.load(ordersByDocument, id)) ?? [];
  const recoveries = (await context.load(recoveriesByDocument, id)) ?? [];
  const standing = orders.filter((order) => stands(paymentStatusOf(order)));
  return {
    toPay: standing.some(({ paidOn }) => !paidOn),
    cameBack: endedOf(orders) !== undefined,
    fromMember: recoveries.some(({ person, returnedOn }) => person && !returnedOn),
  };
}
