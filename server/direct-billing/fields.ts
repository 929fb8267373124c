import { timesCents } from "../kernel/money.ts";
import { Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { ExpenseDocumentType } from "../claim/document-types.ts";
import type { Claim, ExpenseDocument } from "../claim/entity.ts";
import { mayReadQuestion } from "../case-file/view.ts";
import { claimById } from "../claim/queries.ts";
import { ClaimType, explanationLines } from "../claim/types.ts";
import { contactsOf, heirsByPerson } from "../coverage/family.ts";
import { readableSteps } from "../coverage/plain-steps.ts";
import { ExplanationLine } from "../coverage/question-types.ts";
import type { Context } from "../context.ts";
import { secretOf } from "../identity/proof/actions.ts";
import { proofById } from "../identity/proof/queries.ts";
import { personById } from "../identity/queries.ts";
import { missesDuty } from "../identity/roles.ts";
import { romeDate } from "../kernel/dates.ts";
import { paperUrl } from "../kernel/paper/reader.ts";
import { InstantScalar } from "../kernel/types.ts";
import { facilityById } from "../network/queries.ts";
import { FacilityType, HealthServiceType } from "../network/types.ts";
import { findService } from "../plan/catalogue.ts";
import { codesAgain } from "./code-limits.ts";
import type { Confirmation, TakeInCharge, TakeInChargeLine } from "./entity.ts";
import { doubtsOf, estimateOf } from "./estimate.ts";
import { takeInChargeByDocument } from "./invoices.ts";
import { happeningsByTakeInCharge } from "./payments.ts";
import {
  assessmentByTakeInCharge,
  confirmationById,
  decisionsByTakeInCharge,
  findTakeInCharge,
  linesByTakeInCharge,
  takeInChargeById,
  takesInChargeByClaim,
} from "./queries.ts";
import { mayNow } from "./locking.ts";
import { isReduced } from "./rules.ts";
import { isUndecided, labelOf, may, mayDo, statusOf } from "./state-rules.ts";
import { actingIn, representingAs } from "../coverage/representation/acting.ts";
import { timelineOf } from "./timeline.ts";
import { ClinicConfirmation, ConfirmationType, ShareEstimate } from "./confirmation-types.ts";
import { TimelineEvent } from "../case-file/types.ts";
import { TakeInChargeLineType, TakeInChargeStatus, TakeInChargeType } from "./types.ts";

@Resolver(() => TakeInChargeType)
export class TakeInChargeResolver {
  @FieldResolver(() => TakeInChargeStatus, { description: "Where it stands." })
  status(@Root() takeInCharge: TakeInCharge) {
    return statusOf(takeInCharge);
  }

  @FieldResolver(() => String, { description: "The same in words, in the asked language." })
  async statusLabel(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context): Promise<string> {
    const decisions = await context.load(decisionsByTakeInCharge, takeInCharge.id);
    return labelOf(statusOf(takeInCharge), isReduced(decisions))[context.language];
  }

  @FieldResolver(() => FacilityType, { description: "Who treats and is paid." })
  facility(@Root() { facility }: TakeInCharge, @Ctx() context: Context) {
    return context.load(facilityById, facility);
  }

  @FieldResolver(() => String, { description: "Name of the insured person." })
  async memberName(@Root() { person }: TakeInCharge, @Ctx() context: Context) {
    const member = await context.load(personById, person);
    return `${member?.firstName} ${member?.lastName}`;
  }

  @FieldResolver(() => [TakeInChargeLineType], { description: "The services." })
  async lines(@Root() { id }: TakeInCharge, @Ctx() context: Context) {
    return (await context.load(linesByTakeInCharge, id)) ?? [];
  }

  @FieldResolver(() => [ExplanationLine], { description: "The sum as it was authorised, step by step." })
  explanation(@Root() { steps }: TakeInCharge, @Ctx() { actor, language }: Context) {
    return explanationLines(readableSteps(actor, steps), language);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why it was cancelled; null for who has no clinical duties.",
  })
  closingReason(@Root() { closingReason }: TakeInCharge, @Ctx() { actor }: Context) {
    return missesDuty(actor, "care") ? null : (closingReason ?? null);
  }

  @FieldResolver(() => ConfirmationType, {
    nullable: true,
    description: "The member's yes, while it is awaited.",
  })
  async confirmation(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    if (!may("confirm", takeInCharge)) return null;
    return (await context.load(confirmationById, takeInCharge.id)) ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "First name of whom it is for, where that is somebody else whose data the member may read; null for one's own and at other doors.",
  })
  async forWhom(@Root() { person }: TakeInCharge, @Ctx() context: Context) {
    if (context.actor.door !== "member" || context.actor.personId === person) return null;
    return (await context.load(personById, person))?.firstName ?? null;
  }

  @FieldResolver(() => ClinicConfirmation, {
    nullable: true,
    description: "How the reception confirmed it without a code; null when it did not.",
  })
  async confirmedAtClinic(@Root() { id }: TakeInCharge, @Ctx() context: Context) {
    const confirmation = await context.load(confirmationById, id);
    if (confirmation?.confirmedBy !== "clinic") return null;
    const { confirmedAt: at, reason, identityDocument } = confirmation;
    return { at, reason, identityDocument };
  }

  @FieldResolver(() => ShareEstimate, {
    nullable: true,
    description: "What it would come to now, while nobody has decided; null afterwards.",
  })
  async estimate(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    if (!isUndecided(takeInCharge)) return null;
    const assessment = await context.load(assessmentByTakeInCharge, takeInCharge.id);
    if (assessment === undefined) return null;
    const { actor, language } = context;
    const estimate = estimateOf(assessment);
    const { payableCents, memberShareCents, steps } = estimate.sum;
    const mayRead = (name: string) => mayReadQuestion(actor, name);
    const doubts = doubtsOf(estimate, mayRead).map((doubt) => doubt[language]);
    const lines = explanationLines(readableSteps(actor, steps), language);
    return { payableCents, memberShareCents, lines, doubts };
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description: "The claim it belongs to, once authorised.",
  })
  async claim(@Root() { claim }: TakeInCharge, @Ctx() context: Context) {
    return claim ? ((await context.load(claimById, claim)) ?? null) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Address of the take-in-charge PDF, once authorised.",
  })
  pdfUrl(@Root() { id, authorisedCents }: TakeInCharge, @Ctx() { language }: Context) {
    return authorisedCents ? paperUrl("take-in-charge", id, language) : null;
  }

  @FieldResolver(() => [TimelineEvent], { description: "What happened, oldest first." })
  async timeline(@Root() { id }: TakeInCharge, @Ctx() context: Context): Promise<TimelineEvent[]> {
    const lines = (await context.load(happeningsByTakeInCharge, id)) ?? [];
    const entries = timelineOf(lines, await actingIn(context, lines));
    const { language } = context;
    return entries.map(({ label, by, ...entry }) => ({
      ...entry,
      label: label[language],
      by: by?.[language] ?? null,
    }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "As what the viewer acts for whom it is about, by a document, within a sentence: “delegato”; null of a child and oneself.",
  })
  async actingAs(@Root() { person }: TakeInCharge, @Ctx() context: Context): Promise<string | null> {
    return representingAs(context, person);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may say yes or no now." })
  mayConfirm(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    return mayNow(context, "confirm", takeInCharge);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may hand in missing documents now." })
  mayAddDocuments(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    return mayNow(context, "addDocuments", takeInCharge);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: "The doctor of the network who treats; null while nobody has said which.",
  })
  doctorId(@Root() { doctor }: TakeInCharge) {
    return doctor ?? null;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may say now who treats." })
  mayNameDoctor(@Root() takeInCharge: TakeInCharge, @Ctx() { actor }: Context) {
    return mayDo(actor, "nameDoctor", takeInCharge);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may take it back now." })
  mayCancel(@Root() takeInCharge: TakeInCharge, @Ctx() { actor }: Context) {
    return mayDo(actor, "cancel", takeInCharge);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may say now that no other invoice follows.",
  })
  mayClose(@Root() takeInCharge: TakeInCharge, @Ctx() { actor }: Context) {
    return mayDo(actor, "close", takeInCharge);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may hand in an invoice now." })
  maySubmitInvoice(@Root() takeInCharge: TakeInCharge, @Ctx() { actor, now }: Context) {
    return takeInCharge.startsOn <= romeDate(now()) && mayDo(actor, "settle", takeInCharge);
  }
}

@Resolver(() => TakeInChargeLineType)
export class TakeInChargeLineResolver {
  @FieldResolver(() => HealthServiceType, { description: "The service." })
  service(@Root() { serviceCode }: TakeInChargeLine) {
    return findService(serviceCode);
  }

  @FieldResolver(() => Int, { description: "units × unitPriceCents." })
  amountCents(@Root() { units, unitPriceCents }: TakeInChargeLine) {
    return timesCents(unitPriceCents, units);
  }
}

@Resolver(() => ConfirmationType)
export class ConfirmationResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The six digits; only the member sees them, or who acts for them.",
  })
  async code(@Root() { proof: proofId, takeInCharge: id }: Confirmation, @Ctx() context: Context) {
    const takeInCharge = await context.load(takeInChargeById, id);
    const isTheirs = takeInCharge && (await mayNow(context, "confirm", takeInCharge));
    const proof = isTheirs ? await context.load(proofById, proofId) : undefined;
    return proof ? secretOf(context.vault, proof) : null;
  }

  @FieldResolver(() => InstantScalar, { description: "Until when the code works." })
  async expiresAt(@Root() { proof }: Confirmation, @Ctx() context: Context) {
    return (await context.load(proofById, proof))?.expiresAt;
  }

  @FieldResolver(() => Int, { description: "Wrong tries still allowed." })
  async attemptsLeft(@Root() { proof }: Confirmation, @Ctx() context: Context) {
    return (await context.load(proofById, proof))?.attemptsLeft;
  }

  @FieldResolver(() => InstantScalar, {
    nullable: true,
    description: "From when on codes may be tried again, when too many were wrong; null while they may.",
  })
  async triesAgainAt(@Root() { takeInCharge }: Confirmation, @Ctx() { em, actor, now }: Context) {
    return (await codesAgain(em, await findTakeInCharge(em, actor, takeInCharge), now())).tries;
  }

  @FieldResolver(() => InstantScalar, {
    nullable: true,
    description: "From when on new codes are sent, when the day's are used up; null while they are.",
  })
  async codesAgainAt(@Root() { takeInCharge }: Confirmation, @Ctx() { em, actor, now }: Context) {
    return (await codesAgain(em, await findTakeInCharge(em, actor, takeInCharge), now())).codes;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Where the code was sent, masked; null when the fund holds no address, so that none was sent.",
  })
  sentTo(@Root() { recipients }: Confirmation) {
    return recipients.map(({ email }) => email.replace(/^(.).*(@.*)$/, "$1•••$2")).join(", ") || null;
  }

  @FieldResolver(() => Boolean, { description: "Whether it was sent to the parents of a minor." })
  sentToParent(@Root() { recipients }: Confirmation) {
    return recipients.some(({ isParent }) => isParent);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it was sent, also or alone, to who represents the member by a document.",
  })
  sentToRepresentative(@Root() { recipients }: Confirmation) {
    return recipients.some(({ isRepresentative }) => isRepresentative);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the reception may confirm without a code: neither the member nor a parent can be sent one.",
  })
  async mayConfirmAtClinic(@Root() { takeInCharge }: Confirmation, @Ctx() context: Context) {
    if (context.actor.door !== "facility") return false;
    const { person } = await findTakeInCharge(context.em, context.actor, takeInCharge);
    if (await context.load(heirsByPerson, person)) return false;
    return (await contactsOf(context.em, person, romeDate(context.now()))).length === 0;
  }
}

@Resolver(() => ClaimType)
export class ClaimTakesInChargeResolver {
  @FieldResolver(() => [TakeInChargeType], { description: "Takes-in-charge of the claim, oldest first." })
  async takesInCharge(@Root() { id }: Claim, @Ctx() context: Context) {
    return (await context.load(takesInChargeByClaim, id)) ?? [];
  }
}

@Resolver(() => ExpenseDocumentType)
export class ExpenseDocumentTakeInChargeResolver {
  @FieldResolver(() => TakeInChargeType, {
    nullable: true,
    description: "Of what came by direct billing: the take-in-charge that it was handed in for.",
  })
  async takeInCharge(@Root() { id }: ExpenseDocument, @Ctx() context: Context) {
    return (await context.load(takeInChargeByDocument, id)) ?? null;
  }
}
