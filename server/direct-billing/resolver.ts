import { Arg, Args, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { answer, type Context, visibleOrNull } from "../context.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import type { Asked } from "../kernel/listing/declare.ts";
import { connection } from "../kernel/listing/types.ts";
import { open } from "./open.ts";
import { confirmAtClinic } from "./confirm-at-clinic.ts";
import { tryCode } from "./code-limits.ts";
import { confirm, confirmByCode, resendCode } from "./confirm.ts";
import { addDocuments } from "./documents.ts";
import { nameDoctor } from "./doctor.ts";
import { cancel, close, decline } from "./end.ts";
import { eligibility, type EligibilityAnswer, type EligibilityQuestion } from "./eligibility.ts";
import {
  EligibilityInput,
  EligibilityOfServicesInput,
  EligibilityOfServicesPayload,
  EligibilityPayload,
} from "./eligibility-types.ts";
import { eligibilityOfServicesView, eligibilityView } from "./eligibility-view.ts";
import {
  AddDocumentsInput,
  CancelTakeInChargeInput,
  CloseTakeInChargeInput,
  ConfirmAtClinicInput,
  ConfirmByCodeInput,
  ConfirmInput,
  NameDoctorInput,
  OpenTakeInChargeInput,
  ResendCodeInput,
  SubmitInvoiceInput,
  TellFactsInput,
} from "./inputs.ts";
import { takesInChargeList } from "./list.ts";
import { confirmedAtClinic, findTakeInCharge } from "./queries.ts";
import { submitInvoice } from "./settle.ts";
import { tellFacts } from "./tell.ts";
import {
  TakeInChargeConnection,
  TakeInChargePayload,
  TakeInChargeType,
  TakesInChargeArguments,
} from "./types.ts";
import { Answers } from "../kernel/types.ts";

/** The plan asked by the facility that found the member. */
async function planAsked(
  { em, actor, now }: Context,
  question: EligibilityQuestion,
  pathOf?: () => string,
): Promise<EligibilityAnswer> {
  return await eligibility({ em, actor: onlyThrough("facility", actor), now }, question, pathOf);
}

/** One verb on a take-in-charge, answered with the take-in-charge as it then stands. */
function verb<Input extends object>(
  context: Context,
  name: string,
  input: Input,
  run: (act: Act, input: Input) => Promise<{ id: string }>,
) {
  return answer(context, () => done(context, name, input, (act) => run(act, input)));
}

/** The take-in-charge after the verb; with a key a second time the same. */
async function done(
  context: Context,
  name: string,
  input: object,
  run: (act: Act) => Promise<{ id: string }>,
) {
  const key = "idempotencyKey" in input ? String(input.idempotencyKey) : undefined;
  const options = key === undefined ? {} : { idempotencyKey: key, input };
  const { id } = await context.perform(name, options, run);
  return { takeInCharge: await findTakeInCharge(context.em, context.actor, id) };
}

@Resolver()
export class DirectBillingResolver {
  @Authorized(...takesInChargeList.doors)
  @Query(() => TakeInChargeConnection, { description: "Takes-in-charge the viewer may see." })
  takesInCharge(@Args(() => TakesInChargeArguments) asked: Asked, @Ctx() context: Context) {
    return connection(takesInChargeList, context, asked);
  }

  @Authorized("member", "facility:cases", "desk:cases")
  @Query(() => TakeInChargeType, {
    nullable: true,
    description: "One take-in-charge; null when there is none to see.",
  })
  takeInCharge(@Arg("id", () => ID) id: string, @Ctx() { em, actor }: Context) {
    return visibleOrNull(() => findTakeInCharge(em, actor, id));
  }

  @Authorized("facility:admit")
  @Query(() => EligibilityPayload, {
    description: "What the plan would pay for one service to a member found by `verifyCover`.",
  })
  eligibility(@Arg("input", () => EligibilityInput) input: EligibilityInput, @Ctx() context: Context) {
    const { serviceCode, units, ...rest } = input;
    const question = { ...rest, lines: [{ serviceCode, units }] };
    return answer(context, async () => ({
      eligibility: eligibilityView(await planAsked(context, question, () => "input"), context),
    }));
  }

  @Authorized("facility:admit")
  @Query(() => EligibilityOfServicesPayload, {
    description:
      "What the plan would pay for several services together, as `openTakeInCharge` takes them, to a member found by `verifyCover`.",
  })
  eligibilityOfServices(
    @Arg("input", () => EligibilityOfServicesInput) input: EligibilityOfServicesInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => ({
      eligibility: eligibilityOfServicesView(await planAsked(context, input), context),
    }));
  }

  @Authorized("facility:admit")
  @Answers(
    "COVER_CHECK_EXPIRED",
    "DATE_OUTSIDE_COVER",
    "DOCUMENT_IN_USE",
    "NOT_FOUND",
    "NOT_IN_BLUEASY",
    "PRICE_ABOVE_FEE_SCHEDULE",
    "SERVICE_NOT_COVERED",
    "SERVICE_NOT_OFFERED",
  )
  @Mutation(() => TakeInChargePayload, {
    description: "Opens a take-in-charge for a found member; the member is sent a one-time code.",
  })
  openTakeInCharge(
    @Arg("input", () => OpenTakeInChargeInput) input: OpenTakeInChargeInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "takeInCharge.open", input, open);
  }

  @Authorized("facility:admit")
  @Answers("CODE_EXPIRED", "CODE_WRONG", "INVALID_STATE", "NOT_FOUND", "TOO_MANY_ATTEMPTS")
  @Mutation(() => TakeInChargePayload, {
    description: "The facility types the code that the member reads out; the plan then decides at once.",
  })
  confirmTakeInChargeByCode(
    @Arg("input", () => ConfirmByCodeInput) input: ConfirmByCodeInput,
    @Ctx() context: Context,
  ) {
    return answer(context, () =>
      tryCode(context, input, (last) =>
        done(context, "takeInCharge.confirmByCode", input, (act) => confirmByCode(act, input, last)),
      ),
    );
  }

  @Authorized("facility:admit")
  @Answers("CODE_POSSIBLE", "INVALID_STATE", "NOT_FOUND", "TOO_MANY_AT_CLINIC")
  @Mutation(() => TakeInChargePayload, {
    description:
      "Confirms for somebody to whom no code can be sent, own address or parent's; CODE_POSSIBLE for anybody else. Audited, a few a day.",
  })
  confirmTakeInChargeAtClinic(
    @Arg("input", () => ConfirmAtClinicInput) input: ConfirmAtClinicInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "takeInCharge.confirmAtClinic", input, confirmAtClinic);
  }

  @Authorized("desk:cases")
  @Query(() => [TakeInChargeType], {
    description: "Takes-in-charge confirmed at a reception without a code, newest first.",
  })
  takesInChargeConfirmedAtClinic(
    @Arg("first", () => Int, { defaultValue: 20, description: "1 to 100." }) first: number,
    @Ctx() { em, actor }: Context,
  ) {
    return confirmedAtClinic(em, actor, Math.min(Math.max(first, 1), 100));
  }

  @Authorized("member")
  @Answers("INVALID_STATE", "NOT_FOUND", "ONLY_TO_READ")
  @Mutation(() => TakeInChargePayload, { description: "The member says yes; the plan then decides at once." })
  confirmTakeInCharge(@Arg("input", () => ConfirmInput) input: ConfirmInput, @Ctx() context: Context) {
    return verb(context, "takeInCharge.confirm", input, confirm);
  }

  @Authorized("member")
  @Answers("INVALID_STATE", "NOT_FOUND", "ONLY_TO_READ")
  @Mutation(() => TakeInChargePayload, { description: "The member did not ask for this." })
  declineTakeInCharge(@Arg("input", () => ConfirmInput) input: ConfirmInput, @Ctx() context: Context) {
    return verb(context, "takeInCharge.decline", input, decline);
  }

  @Authorized("member", "facility:care")
  @Answers("DOCUMENT_IN_USE", "INVALID_STATE", "NOT_FOUND", "ONLY_TO_READ")
  @Mutation(() => TakeInChargePayload, {
    description: "Hands in documents that were missing; the plan decides at once when nothing else is.",
  })
  addDocuments(@Arg("input", () => AddDocumentsInput) input: AddDocumentsInput, @Ctx() context: Context) {
    return verb(context, "takeInCharge.addDocuments", input, addDocuments);
  }

  @Authorized("member", "facility:care", "desk:cases")
  @Answers("FACT_NOT_YOURS", "INVALID_STATE", "NOT_FOUND", "ONLY_TO_READ", "OWN_CASE", "PAPER_NEEDED")
  @Mutation(() => TakeInChargePayload, {
    description:
      "Answers what the plan still asks; it decides again at once. What needs a judgement only the desk tells, nobody in their own or their family's case.",
  })
  tellFacts(@Arg("input", () => TellFactsInput) input: TellFactsInput, @Ctx() context: Context) {
    return verb(context, "takeInCharge.tellFacts", input, tellFacts);
  }

  @Authorized("member", "facility:admit")
  @Answers("INVALID_STATE", "NOT_FOUND", "NO_CONTACT", "ONLY_TO_READ", "TOO_MANY_CODES")
  @Mutation(() => TakeInChargePayload, {
    description: "Sends the member a new code; the one before stops working.",
  })
  resendConfirmationCode(
    @Arg("input", () => ResendCodeInput) input: ResendCodeInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "takeInCharge.resendCode", input, resendCode);
  }

  @Authorized("facility:admit")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => TakeInChargePayload, {
    description: "Says which of the facility's doctors treats; whoever was named before sees it no longer.",
  })
  nameTreatingDoctor(@Arg("input", () => NameDoctorInput) input: NameDoctorInput, @Ctx() context: Context) {
    return verb(context, "takeInCharge.nameDoctor", input, nameDoctor);
  }

  @Authorized("facility:admit")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => TakeInChargePayload, {
    description: "Takes a request back; what was reserved is released.",
  })
  cancelTakeInCharge(
    @Arg("input", () => CancelTakeInChargeInput) input: CancelTakeInChargeInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "takeInCharge.cancel", input, cancel);
  }

  @Authorized("facility:invoice")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => TakeInChargePayload, {
    description: "Says that no other invoice follows; what is still reserved is released.",
  })
  closeTakeInCharge(
    @Arg("input", () => CloseTakeInChargeInput) input: CloseTakeInChargeInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "takeInCharge.close", input, close);
  }

  @Authorized("facility:invoice")
  @Answers(
    "AUTHORISATION_EXPIRED",
    "DOCUMENT_IN_USE",
    "INVALID_STATE",
    "INVOICE_ABOVE_AUTHORISATION",
    "INVOICE_ALREADY_SUBMITTED",
    "INVOICE_FILE_ALREADY_SUBMITTED",
    "NOT_FOUND",
    "TREATMENT_NOT_STARTED",
  )
  @Mutation(() => TakeInChargePayload, {
    description: "Hands in an invoice; matched line by line to the authorisation, then settled at once.",
  })
  submitInvoice(@Arg("input", () => SubmitInvoiceInput) input: SubmitInvoiceInput, @Ctx() context: Context) {
    return verb(context, "takeInCharge.submitInvoice", input, submitInvoice);
  }
}
