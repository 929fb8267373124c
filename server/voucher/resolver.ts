import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context, visibleOrNull } from "../context.ts";
import { personById } from "../identity/queries.ts";
import { romeDate } from "../kernel/dates.ts";
import { paperUrl } from "../kernel/paper/reader.ts";
import { facilityById } from "../network/queries.ts";
import { FacilityType, HealthServiceType } from "../network/types.ts";
import { findService } from "../plan/catalogue.ts";
import { issueVoucher } from "./actions.ts";
import type { TariffVoucher } from "./entity.ts";
import { findVoucher, voucherByNumber, vouchers } from "./queries.ts";
import { isValidOn } from "./rules.ts";
import {
  IssueTariffVoucherInput,
  TariffVoucherPayload,
  TariffVoucherType,
  VoucherCheck,
  VoucherReasonType,
} from "./types.ts";
import { Answers } from "../kernel/types.ts";

@Resolver(() => TariffVoucherType)
export class TariffVoucherResolver {
  @Authorized("member")
  @Query(() => [TariffVoucherType], { description: "My vouchers, newest first, at most a hundred." })
  tariffVouchers(@Ctx() { em, actor }: Context) {
    return vouchers(em, actor);
  }

  @Authorized("member", "facility:admit", "desk:cases")
  @Query(() => TariffVoucherType, {
    nullable: true,
    description: "One voucher; null when there is none to see.",
  })
  tariffVoucher(@Arg("id", () => ID) id: string, @Ctx() { em, actor }: Context) {
    return visibleOrNull(() => findVoucher(em, actor, id));
  }

  @Authorized("facility:admit")
  @Query(() => VoucherCheck, {
    description:
      "Whether a voucher that this facility was handed is good: unknown and foreign numbers answer alike.",
  })
  async checkTariffVoucher(
    @Arg("number", () => String, { description: "As printed, e.g. VT-2026-000123." }) number: string,
    @Ctx() { em, actor, now }: Context,
  ) {
    const voucher = await voucherByNumber(em, actor, number);
    return { valid: voucher !== null && isValidOn(voucher, romeDate(now())), voucher };
  }

  @Authorized("member")
  @Answers("NOT_COVERED_TODAY", "NOT_FOUND", "ONLY_TO_READ")
  @Mutation(() => TariffVoucherPayload, {
    description: "Makes out a voucher for the network's tariffs, where the fund does not pay directly.",
  })
  issueTariffVoucher(
    @Arg("input", () => IssueTariffVoucherInput) input: IssueTariffVoucherInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const options = { idempotencyKey: input.idempotencyKey, input };
      const { id } = await context.perform("tariffVoucher.issue", options, (act) => issueVoucher(act, input));
      return { tariffVoucher: await findVoucher(context.em, context.actor, id) };
    });
  }

  @FieldResolver(() => FacilityType, { description: "Where it is good." })
  facility(@Root() { facility }: TariffVoucher, @Ctx() context: Context) {
    return context.load(facilityById, facility);
  }

  @FieldResolver(() => HealthServiceType, { description: "For which service." })
  service(@Root() { serviceCode }: TariffVoucher) {
    return findService(serviceCode);
  }

  @FieldResolver(() => String, { description: "Name of the member." })
  async memberName(@Root() { person }: TariffVoucher, @Ctx() context: Context) {
    const member = await context.load(personById, person);
    return `${member?.firstName} ${member?.lastName}`;
  }

  @FieldResolver(() => VoucherReasonType, {
    nullable: true,
    description: "Why; null for a facility, which is never told.",
  })
  reason(@Root() { reason }: TariffVoucher, @Ctx() { actor }: Context) {
    return actor.door === "facility" ? null : reason;
  }

  @FieldResolver(() => String, { description: "Address of the voucher's PDF." })
  pdfUrl(@Root() { id }: TariffVoucher, @Ctx() { language }: Context) {
    return paperUrl("tariff-voucher", id, language);
  }
}
