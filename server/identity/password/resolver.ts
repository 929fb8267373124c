import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../../context.ts";
import { InstantScalar, LocalDateScalar, Answers, OncePerDocument } from "../../kernel/types.ts";
import { settingsOf } from "../../settings/queries.ts";
import { relyingParty } from "../factor/passkeys.ts";
import { accountById, type Viewer } from "../queries.ts";
import { renewByOf } from "../rules.ts";
import { ViewerType } from "../types.ts";
import { begun } from "../session-view.ts";
import { changePassword, proveAgain, renewPassword } from "./change.ts";
import { ChangePasswordInput, PasswordPayload, ProveAgainInput, RenewPasswordInput } from "./types.ts";

@Resolver(() => ViewerType)
export class PasswordResolver {
  @Authorized("member", "facility", "desk")
  @OncePerDocument()
  @Answers("PASSWORD_WRONG", "TOO_MANY_ATTEMPTS", "INVALID_STATE")
  @Mutation(() => PasswordPayload, {
    description: "Chooses another password; all other devices are signed out, this one goes on.",
  })
  changePassword(
    @Arg("input", () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { secret } = await changePassword(context, input);
      return { viewer: await begun(context, secret) };
    });
  }

  @Authorized("proving")
  @OncePerDocument()
  @Answers("INVALID_STATE")
  @Mutation(() => PasswordPayload, {
    description: "Chooses a new password where the present one has become too old, and goes on.",
  })
  renewPassword(@Arg("input", () => RenewPasswordInput) input: RenewPasswordInput, @Ctx() context: Context) {
    return answer(context, async () => {
      const { secret } = await renewPassword(context, input);
      return { viewer: await begun(context, secret) };
    });
  }

  @Authorized("member", "facility", "desk")
  @OncePerDocument()
  @Answers("CODE_WRONG", "PASSKEY_REFUSED", "PASSWORD_WRONG", "TOO_MANY_ATTEMPTS", "INVALID_STATE")
  @Mutation(() => PasswordPayload, {
    description:
      "Proves again who is signed in: for ten minutes the session may do what FRESH_PROOF_NEEDED refused.",
  })
  proveAgain(@Arg("input", () => ProveAgainInput) input: ProveAgainInput, @Ctx() context: Context) {
    const party = relyingParty(context.config.publicUrl);
    return answer(context, async () => {
      const { secret } = await proveAgain(context, party, input);
      return { viewer: await begun(context, secret) };
    });
  }

  @FieldResolver(() => InstantScalar, {
    nullable: true,
    description: "When the password was chosen; null of an account without one.",
  })
  async passwordChangedAt(@Root() { id }: Viewer, @Ctx() context: Context): Promise<Date | null> {
    const account = await context.load(accountById, id);
    return account?.passwordHash ? account.passwordChangedAt : null;
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description:
      "From which day on it has to be renewed at the next sign-in; null of an account without one.",
  })
  async passwordRenewBy(@Root() { id }: Viewer, @Ctx() context: Context): Promise<string | null> {
    const account = await context.load(accountById, id);
    return account?.passwordHash
      ? renewByOf(account.passwordChangedAt, (await settingsOf(context.em)).passwordRenewalDays)
      : null;
  }
}
