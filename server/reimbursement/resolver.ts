import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { ExpenseDocumentType } from "../claim/document-types.ts";
import { findExpenseDocument } from "../claim/queries.ts";
import { explanationLines } from "../claim/types.ts";
import { answer, type Context, visibleOrNull } from "../context.ts";
import type { Act } from "../kernel/act.ts";
import { Answers } from "../kernel/types.ts";
import { addFiles, answerAsking, askDocuments, recordPost } from "./ask.ts";
import { decide } from "./decide.ts";
import { enterRequest, meansIn } from "./enter.ts";
import {
  AddExpenseFilesInput,
  AnswerAskedDocumentsInput,
  AskDocumentsInput,
  DecideReimbursementInput,
  EnterReimbursementInput,
  ExpenseDocumentInput,
  PayElsewhereInput,
  PreviewDecisionInput,
  RecordPostInput,
  TellExpenseFactsInput,
} from "./inputs.ts";
import { payElsewhere } from "./pay-elsewhere.ts";
import { previewDecision } from "./preview.ts";
import { findRequest, waitingForMember } from "./queries.ts";
import { declareEnded, tellFacts } from "./tell.ts";
import {
  ExpenseDocumentPayload,
  type ReimbursementOutcome,
  ReimbursementProposalPayload,
  ReimbursementRequestPayload,
  ReimbursementRequestType,
} from "./types.ts";

/** One verb on a document, answered with the document as it then stands; with a key a second time the same. */
function verb<Input extends { readonly idempotencyKey: string }>(
  context: Context,
  name: string,
  input: Input,
  run: (act: Act, input: Input) => Promise<{ id: string }>,
) {
  return answer(context, async () => {
    const key = { idempotencyKey: input.idempotencyKey, input };
    const { id } = await context.perform(name, key, (act) => run(act, input));
    return { expenseDocument: await findExpenseDocument(context.em, context.actor, id) };
  });
}

@Resolver()
export class ReimbursementResolver {
  @Authorized("member", "desk:cases")
  @Query(() => ReimbursementRequestType, {
    nullable: true,
    description: "One request for reimbursement; null when there is none to see.",
  })
  reimbursementRequest(@Arg("id", () => ID) id: string, @Ctx() { em, actor }: Context) {
    return visibleOrNull(() => findRequest(em, actor, id));
  }

  @Authorized("member")
  @Query(() => [ExpenseDocumentType], {
    description:
      "Expense documents that wait for the viewer: something is asked for, treatment has to end, or a transfer came back; the most urgent first.",
  })
  expenseDocumentsToComplete(@Ctx() context: Context) {
    return waitingForMember(context.em, context.actor);
  }

  @Authorized("desk:cases")
  @Query(() => ReimbursementProposalPayload, {
    description: "What a decision would come to now, and what the member would read. Nothing is written.",
  })
  previewDecision(
    @Arg("input", () => PreviewDecisionInput) input: PreviewDecisionInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { steps, kind, ...rest } = await previewDecision(context, input);
      const lines = explanationLines(steps, context.language);
      const outcome = rest.outcome as ReimbursementOutcome;
      return { proposal: { ...rest, outcome, lines, isIndemnity: kind === "indemnity" } };
    });
  }

  @Authorized("desk:cases")
  @Answers("NOT_FOUND", "OWN_CASE", "INVALID_STATE", "NOT_DECIDABLE", "EXCHANGE_RATE_MISSING")
  @Mutation(() => ExpenseDocumentPayload, {
    description: "Decides about an expense document, settles it and orders what is to be paid.",
  })
  decideReimbursement(
    @Arg("input", () => DecideReimbursementInput) input: DecideReimbursementInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "expense.decide", input, decide);
  }

  @Authorized("desk:cases")
  @Answers("NOT_FOUND", "OWN_CASE", "INVALID_STATE", "DOCUMENT_IN_USE")
  @Mutation(() => ExpenseDocumentPayload, {
    description: "Asks the member for everything that is missing, at once.",
  })
  askForDocuments(@Arg("input", () => AskDocumentsInput) input: AskDocumentsInput, @Ctx() context: Context) {
    return verb(context, "expense.askDocuments", input, askDocuments);
  }

  @Authorized("member", "desk:cases")
  @Answers("NOT_FOUND", "OWN_CASE", "ONLY_TO_READ", "INVALID_STATE")
  @Mutation(() => ExpenseDocumentPayload, {
    description: "Answers what was asked for: with files, by post, or that there is none.",
  })
  answerAskedDocuments(
    @Arg("input", () => AnswerAskedDocumentsInput) input: AnswerAskedDocumentsInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "expense.answer", input, answerAsking);
  }

  @Authorized("desk:register")
  @Answers("NOT_FOUND", "OWN_CASE", "INVALID_STATE")
  @Mutation(() => ExpenseDocumentPayload, { description: "What was announced by post has arrived." })
  recordPost(@Arg("input", () => RecordPostInput) input: RecordPostInput, @Ctx() context: Context) {
    return verb(context, "expense.recordPost", input, recordPost);
  }

  @Authorized("member", "desk:cases")
  @Answers("NOT_FOUND", "OWN_CASE", "ONLY_TO_READ", "INVALID_STATE")
  @Mutation(() => ExpenseDocumentPayload, { description: "Adds files to an expense document." })
  addExpenseFiles(
    @Arg("input", () => AddExpenseFilesInput) input: AddExpenseFilesInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "expense.addFiles", input, addFiles);
  }

  @Authorized("member", "desk:cases")
  @Answers("NOT_FOUND", "OWN_CASE", "ONLY_TO_READ", "INVALID_STATE", "FACT_NOT_YOURS", "PAPER_NEEDED")
  @Mutation(() => ExpenseDocumentPayload, {
    description: "Answers what the plan asks about an expense document.",
  })
  tellExpenseFacts(
    @Arg("input", () => TellExpenseFactsInput) input: TellExpenseFactsInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "expense.tell", input, tellFacts);
  }

  @Authorized("member", "desk:cases")
  @Answers("NOT_FOUND", "OWN_CASE", "ONLY_TO_READ", "INVALID_STATE")
  @Mutation(() => ExpenseDocumentPayload, {
    description: "Says that treatment is over: from here on the expense may be paid.",
  })
  declareTreatmentEnded(
    @Arg("input", () => ExpenseDocumentInput) input: ExpenseDocumentInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "expense.declareEnded", input, declareEnded);
  }

  @Authorized("member", "desk:pay")
  @Answers("FRESH_PROOF_NEEDED", "NOT_FOUND", "OWN_CASE", "ONLY_TO_READ", "INVALID_STATE")
  @Mutation(() => ExpenseDocumentPayload, {
    description: "Orders to another account, or by cheque, what a bank sent back.",
  })
  payElsewhere(@Arg("input", () => PayElsewhereInput) input: PayElsewhereInput, @Ctx() context: Context) {
    return verb(context, "expense.payElsewhere", input, (act) =>
      payElsewhere(act, { ...input, payee: meansIn(input.payee) }),
    );
  }

  @Authorized("desk:register")
  @Answers(
    "FRESH_PROOF_NEEDED",
    "NOT_FOUND",
    "OWN_CASE",
    "INVOICE_ALREADY_SUBMITTED",
    "INVOICE_FILE_ALREADY_SUBMITTED",
    "MEMBER_NOT_FOUND",
  )
  @Mutation(() => ReimbursementRequestPayload, {
    description: "Enters a request that came by post or phone for the member.",
  })
  enterReimbursement(
    @Arg("input", () => EnterReimbursementInput) input: EnterReimbursementInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const key = { idempotencyKey: input.idempotencyKey, input };
      const { id } = await context.perform("reimbursement.enter", key, (act) => enterRequest(act, input));
      return { reimbursementRequest: await findRequest(context.em, context.actor, id) };
    });
  }
}
