import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../kernel/dates.ts";
import { AtMost, InstantScalar, LocalDateScalar, Payload } from "../kernel/types.ts";

export enum VoucherReasonType {
  TIED_TO_STAY = "tiedToStay",
  NOT_COVERED = "notCovered",
  LIMIT_EXHAUSTED = "limitExhausted",
}
registerEnumType(VoucherReasonType, {
  name: "VoucherReason",
  description: "Why a member pays by themselves, at the network's tariffs.",
  valuesConfig: {
    TIED_TO_STAY: {
      description: "Tied to a later hospital stay or surgery: claimed afterwards with proof of the link.",
    },
    NOT_COVERED: { description: "The plan does not pay for it." },
    LIMIT_EXHAUSTED: { description: "Nothing is left of the yearly amount." },
  },
});

@ObjectType("TariffVoucher", {
  description: "Voucher tariffe agevolate: good for the network's tariffs at one facility.",
})
export class TariffVoucherType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "Number for people, VT-yyyy-nnnnnn." })
  number!: string;

  @Field(() => String, { nullable: true, description: "Clause of the plan that grants the tariffs." })
  clause!: string | null;

  @Field(() => InstantScalar, { description: "When it was made out." })
  issuedAt!: Date;

  @Field(() => LocalDateScalar, { description: "Last day on which it is good." })
  validUntil!: LocalDate;
}

@ObjectType({ description: "What a facility learns of a voucher that it was handed." })
export class VoucherCheck {
  @Field(() => Boolean, { description: "Whether it is good at this facility today." })
  valid!: boolean;

  @Field(() => TariffVoucherType, {
    nullable: true,
    description: "The voucher; null for a number that is not of this facility, existing or not.",
  })
  voucher!: TariffVoucherType | null;
}

@InputType({ description: "A voucher for the network's tariffs." })
export class IssueTariffVoucherInput {
  @Field(() => String, {
    description: "8 to 200 characters of your choice; a repeated call with the same key does nothing more.",
  })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: "For whom: a minor child; the member when not said." })
  personId?: string | null;

  @Field(() => ID, { description: "Facility of the network." })
  facilityId!: string;

  @AtMost(40)
  @Field(() => String, { description: "Code of the catalogue, offered there today." })
  serviceCode!: string;

  @Field(() => VoucherReasonType, { description: "Why the fund does not pay directly." })
  reason!: VoucherReasonType;
}

@ObjectType({ description: "The voucher, or why none was made out." })
export class TariffVoucherPayload extends Payload {
  @Field(() => TariffVoucherType, { nullable: true, description: "The voucher." })
  tariffVoucher?: TariffVoucherType | null;
}
