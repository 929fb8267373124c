import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import { answer, type Context } from "../context.ts";
import { identityToClose } from "../identity/oidc/end.ts";
import { beginIdentification, enter } from "../identity/oidc/enter.ts";
import { type Opening, openAccount, openingIn } from "../identity/oidc/open.ts";
import {
  AccountOpeningType,
  BeginIdentificationInput,
  BeginIdentificationPayload,
  DigitalIdentityToCloseType,
  DigitalIdentityType,
  OpenAccountInput,
  SignInByIdentityInput,
  SignInByIdentityPayload,
} from "../identity/oidc/types.ts";
import { begun } from "../identity/session-view.ts";
import { ViewerType } from "../identity/types.ts";
import { Answers, OncePerDocument } from "../kernel/types.ts";
import { mayHaveAccount } from "./may-enter.ts";

/** Signing in with a digital identity. It stands here, above identity, as cover says who gets an account by it. */
@Resolver(() => ViewerType)
export class DigitalIdentityResolver {
  @Query(() => [DigitalIdentityType], {
    description: "With which digital identities one may sign in, in the order of their buttons.",
  })
  digitalIdentities(@Ctx() { config, language }: Context): DigitalIdentityType[] {
    return config.identityProviders.map(({ id, label, isDemo }) => ({ id, label: label[language], isDemo }));
  }

  @Query(() => AccountOpeningType, {
    nullable: true,
    description: "Who is about to open an account; null when the ticket is not, or no longer, good.",
  })
  accountOpening(
    @Arg("ticket", () => String) ticket: string,
    @Ctx() context: Context,
  ): Promise<Opening | null> {
    return openingIn(context, ticket);
  }

  @FieldResolver(() => DigitalIdentityToCloseType, {
    nullable: true,
    description:
      "By which digital identity this session began, where that can be closed too; null otherwise.",
  })
  async identityToClose(@Ctx() context: Context): Promise<DigitalIdentityToCloseType | null> {
    const found = await identityToClose(context, context.config);
    return found === undefined ? null : { ...found, label: found.label[context.language] };
  }

  @OncePerDocument()
  @Answers("NOT_FOUND", "IDENTITY_AWAY", "TOO_MANY_ATTEMPTS")
  @Mutation(() => BeginIdentificationPayload, {
    description:
      "Begins a sign-in with a digital identity: OpenID Connect's code flow with PKCE, nonce, state and level of assurance.",
  })
  beginIdentification(
    @Arg("input", () => BeginIdentificationInput) { provider, next }: BeginIdentificationInput,
    @Ctx() context: Context,
  ) {
    return answer(context, () => beginIdentification(context, { provider, next: next ?? null }));
  }

  @OncePerDocument()
  @Answers(
    "IDENTITY_EXPIRED",
    "IDENTITY_CANCELLED",
    "IDENTITY_REFUSED",
    "IDENTITY_TOO_WEAK",
    "IDENTITY_AWAY",
    "IDENTITY_UNKNOWN",
    "ACCOUNT_DISABLED",
    "ONLY_ADULTS",
    "NOT_FOUND",
    "TOO_MANY_ATTEMPTS",
  )
  @Mutation(() => SignInByIdentityPayload, {
    description:
      "Ends a sign-in with a digital identity: lets in the account of the person whose tax code the provider says, and links it.",
  })
  signInByIdentity(
    @Arg("input", () => SignInByIdentityInput) input: SignInByIdentityInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { next, ...entered } = await enter(context, input, mayHaveAccount);
      if ("opening" in entered) return { next, ...entered };
      return { next, viewer: await begun(context, entered.secret) };
    });
  }

  @OncePerDocument()
  @Answers("IDENTITY_EXPIRED")
  @Mutation(() => SignInByIdentityPayload, {
    description:
      "Opens the account of somebody insured whom a digital identity has named, and signs them in.",
  })
  openAccountByIdentity(
    @Arg("input", () => OpenAccountInput) input: OpenAccountInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { secret, next } = await openAccount(context, input);
      return { next, viewer: await begun(context, secret) };
    });
  }
}
