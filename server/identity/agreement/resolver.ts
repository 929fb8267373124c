import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../../context.ts";
import { Answers } from "../../kernel/types.ts";
import { agree, agreementsOf, revokeAgreement } from "./agree.ts";
import type { Agreement } from "./entity.ts";
import {
  AgreeInput,
  AgreementFormType,
  AgreementsPayload,
  AgreePayload,
  AgreementType,
  RevokeAgreementInput,
} from "./types.ts";
import { agreementForms, agreementKinds, wordingOf } from "./words.ts";

@Resolver(() => AgreementType)
export class AgreementResolver {
  @Query(() => [AgreementFormType], {
    description: "What is read and agreed to before the member portal opens.",
  })
  agreementForms(@Ctx() { language }: Context): AgreementFormType[] {
    return agreementKinds.map((kind) => {
      const { isRequired, wordings } = agreementForms[kind];
      const [{ edition, title, text }] = wordings;
      return { kind, wording: edition, title: title[language], text: text[language], isRequired };
    });
  }

  @Authorized("member")
  @Query(() => [AgreementType], { description: "What the viewer read and agreed to, newest first." })
  agreements(@Ctx() { em, actor }: Context) {
    return agreementsOf(em, actor);
  }

  @Authorized("member", "proving")
  @Answers("INVALID_STATE", "WORDING_CHANGED")
  @Mutation(() => AgreePayload, {
    description: "The viewer has read the notice and agrees: from the next request on the portal is open.",
  })
  agree(@Arg("input", () => AgreeInput) input: AgreeInput, @Ctx() context: Context) {
    return answer(context, async () => {
      await context.perform("agreement.agree", {}, (act) => agree(act, input));
      return {};
    });
  }

  @Authorized("member")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => AgreementsPayload, {
    description:
      "Takes an agreement back: without one that is required the portal closes until it is given again.",
  })
  revokeAgreement(
    @Arg("input", () => RevokeAgreementInput) input: RevokeAgreementInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      await context.perform("agreement.revoke", {}, (act) => revokeAgreement(act, input));
      return { agreements: await agreementsOf(context.em, context.actor) };
    });
  }

  @FieldResolver(() => String, { description: "The sentence ticked, in the asked language." })
  title(@Root() { kind, wording }: Agreement, @Ctx() { language }: Context): string {
    return wordingOf(kind, wording)?.title[language] ?? "";
  }

  @FieldResolver(() => String, { description: "The words agreed to, in the asked language." })
  text(@Root() { kind, wording }: Agreement, @Ctx() { language }: Context): string {
    return wordingOf(kind, wording)?.text[language] ?? "";
  }
}
