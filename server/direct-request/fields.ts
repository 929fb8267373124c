import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AttachedDocument } from "../case-file/document-types.ts";
import { attachedDocument } from "../case-file/document-view.ts";
import { findPathology } from "../case-file/pathologies.ts";
import { PathologyType } from "../case-file/pathology-types.ts";
import { pathologyView } from "../case-file/pathology-view.ts";
import { type Context, visibleOrNull } from "../context.ts";
import { Eligibility } from "../direct-billing/eligibility-types.ts";
import { eligibilityView } from "../direct-billing/eligibility-view.ts";
import { findTakeInCharge } from "../direct-billing/queries.ts";
import { TakeInChargeType } from "../direct-billing/types.ts";
import { personById } from "../identity/queries.ts";
import { PersonType } from "../identity/types.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { LocalDateScalar } from "../kernel/types.ts";
import { facilityById } from "../network/queries.ts";
import { FacilityType, HealthServiceType } from "../network/types.ts";
import { findService, type HealthService } from "../plan/catalogue.ts";
import type { DirectRequestDraft } from "./entity.ts";
import { estimateOf, problemsOf, whyNotOn } from "./queries.ts";
import { dayNoticeOf, firstPossibleDay, steps } from "./rules.ts";
import { DirectRequestDraftType, DirectRequestStepState, DraftService, ServiceUnitType } from "./types.ts";

@Resolver(() => DirectRequestDraftType)
export class DirectRequestDraftResolver {
  @FieldResolver(() => PersonType, { description: "The insured person it is for." })
  person(@Root() { person }: DirectRequestDraft, @Ctx() context: Context) {
    return context.load(personById, person);
  }

  @FieldResolver(() => Boolean, {
    description:
      "False once its writer no longer answers for the person: then it is empty, and of who died an heir reads it; it can be cancelled.",
  })
  async mayGoOn(@Root() draft: DirectRequestDraft, @Ctx() { em, actor }: Context): Promise<boolean> {
    return (await whyNotOn(em, actor, draft)) === undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: "Email for the decision, as typed." })
  email(@Root() { data }: DirectRequestDraft) {
    return data.person.email;
  }

  @FieldResolver(() => String, { nullable: true, description: "Mobile for questions, as typed." })
  mobile(@Root() { data }: DirectRequestDraft) {
    return data.person.mobile;
  }

  @FieldResolver(() => FacilityType, { nullable: true, description: "Where the service is booked." })
  async facility(@Root() { data: { facility } }: DirectRequestDraft, @Ctx() context: Context) {
    return facility.facilityId ? ((await context.load(facilityById, facility.facilityId)) ?? null) : null;
  }

  @FieldResolver(() => DraftService, { description: "What is asked for, as typed so far." })
  asked(@Root() { data }: DirectRequestDraft) {
    return data.service;
  }

  @FieldResolver(() => HealthServiceType, { nullable: true, description: "The service, once chosen." })
  service(@Root() { data }: DirectRequestDraft) {
    return findService(data.service.serviceCode ?? "") ?? null;
  }

  @FieldResolver(() => PathologyType, {
    nullable: true,
    description: "Its pathology of the short list, once chosen.",
  })
  pathology(@Root() { data }: DirectRequestDraft, @Ctx() { language }: Context): PathologyType | null {
    const pathology = findPathology(data.service.pathologyCode ?? "");
    return pathology ? pathologyView(pathology, language) : null;
  }

  @FieldResolver(() => [AttachedDocument], { description: "Files kept with it." })
  async documents(@Root() { data }: DirectRequestDraft, @Ctx() context: Context) {
    const { attachments } = data.documents;
    const files = await Promise.all(
      attachments.map(({ documentId, requirement }) => attachedDocument(context, documentId, requirement)),
    );
    return files.filter((file) => file !== null);
  }

  @FieldResolver(() => [DirectRequestStepState], { description: "How far each step is today." })
  async steps(@Root() draft: DirectRequestDraft, @Ctx() { em, actor, now, language }: Context) {
    const problems = draft.takeInCharge ? [] : await problemsOf({ em, actor, now }, draft);
    return steps.map((step) => {
      const own = problems.filter((gap) => gap.step === step);
      const errors = own.map(({ code, field, words }) => ({
        code,
        field,
        message: words[language],
        clause: null,
      }));
      return { step, complete: own.length === 0, problems: errors };
    });
  }

  @FieldResolver(() => Eligibility, {
    nullable: true,
    description: "What the plan would pay by what is typed so far; null while that is too little to ask.",
  })
  async estimate(@Root() draft: DirectRequestDraft, @Ctx() context: Context) {
    if (await whyNotOn(context.em, context.actor, draft)) return null;
    const answer = await estimateOf(context, draft);
    return answer === null ? null : eligibilityView(answer, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What to check about the day: a public holiday, or a day on which the facility gives no hours.",
  })
  async dayNotice(@Root() { data }: DirectRequestDraft, @Ctx() context: Context): Promise<string | null> {
    const { facilityId } = data.facility;
    const facility = facilityId ? await context.load(facilityById, facilityId) : undefined;
    return (facility && dayNoticeOf(facility, data.service.on)?.[context.language]) ?? null;
  }

  @FieldResolver(() => LocalDateScalar, { description: "First day it may ask for when it is sent today." })
  firstPossibleDay(@Ctx() { now }: Context): LocalDate {
    return firstPossibleDay(romeDate(now()));
  }

  @FieldResolver(() => TakeInChargeType, { nullable: true, description: "What it became, once sent." })
  takeInCharge(@Root() { takeInCharge }: DirectRequestDraft, @Ctx() { em, actor }: Context) {
    return takeInCharge ? visibleOrNull(() => findTakeInCharge(em, actor, takeInCharge)) : null;
  }
}

@Resolver(() => HealthServiceType)
export class ServiceUnitResolver {
  @FieldResolver(() => ServiceUnitType, { description: "What one unit is: what a price counts." })
  unit(@Root() { unit }: HealthService) {
    return unit;
  }
}
