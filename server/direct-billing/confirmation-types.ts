/** How a take-in-charge gets its yes: at what price, by whom, and who acts next. */
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { ExplanationLine } from "../coverage/question-types.ts";
import { InstantScalar } from "../kernel/types.ts";

export enum IdentityDocumentType {
  IDENTITY_CARD = "identityCard",
  PASSPORT = "passport",
  DRIVING_LICENCE = "drivingLicence",
  RESIDENCE_PERMIT = "residencePermit",
}
registerEnumType(IdentityDocumentType, {
  name: "IdentityDocument",
  description: "An identity document that a reception has seen.",
  valuesConfig: {
    IDENTITY_CARD: { description: "Carta d'identità." },
    PASSPORT: { description: "Passaporto." },
    DRIVING_LICENCE: { description: "Patente di guida." },
    RESIDENCE_PERMIT: { description: "Permesso di soggiorno." },
  },
});

@ObjectType({
  description: "What it would come to, before it is decided: requested = payable + member's share.",
})
export class ShareEstimate {
  @Field(() => Int, { description: "What the fund would pay, in cents." })
  payableCents!: number;

  @Field(() => Int, { description: "What would stay with the member, in cents." })
  memberShareCents!: number;

  @Field(() => [ExplanationLine], { description: "Every step with its clause; they add up." })
  lines!: ExplanationLine[];

  @Field(() => [String], { description: "Why the sum may still change, in sentences." })
  doubts!: string[];
}

@ObjectType({
  description:
    "A yes without a code: the fund holds no address of the member or a parent, the reception saw who it is.",
})
export class ClinicConfirmation {
  @Field(() => InstantScalar, { description: "When." })
  at!: Date;

  @Field(() => String, { description: "Why no code could confirm it, in the reception's words." })
  reason!: string;

  @Field(() => IdentityDocumentType, { description: "The identity document that was seen." })
  identityDocument!: IdentityDocumentType;
}

@ObjectType("Confirmation", { description: "The member's yes that is still awaited." })
export class ConfirmationType {}
