import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { answer, type Context } from "../../context.ts";
import { Answers, OncePerDocument } from "../../kernel/types.ts";
import { askForNewPassword, askForUserName } from "./ask.ts";
import { resetPassword } from "./reset.ts";
import {
  AskForNewPasswordInput,
  AskForUserNameInput,
  AccountRecoveryPayload,
  ResetPasswordInput,
} from "./types.ts";

@Resolver()
export class AccountRecoveryResolver {
  @OncePerDocument()
  @Answers("TOO_MANY_ATTEMPTS")
  @Mutation(() => AccountRecoveryPayload, {
    description:
      "A letter with a link to a new password goes to the account's address, if there is such an account.",
  })
  askForNewPassword(
    @Arg("input", () => AskForNewPasswordInput) input: AskForNewPasswordInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { address } = context;
      await context.perform("account.askForNewPassword", {}, (act) => askForNewPassword(act, address, input));
      return {};
    });
  }

  @OncePerDocument()
  @Answers("TOO_MANY_ATTEMPTS")
  @Mutation(() => AccountRecoveryPayload, {
    description: "A letter with the user name goes to the address, if an account has it.",
  })
  askForUserName(
    @Arg("input", () => AskForUserNameInput) input: AskForUserNameInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { address } = context;
      await context.perform("account.askForUserName", {}, (act) => askForUserName(act, address, input));
      return {};
    });
  }

  @OncePerDocument()
  @Answers("LINK_INVALID", "TOO_MANY_ATTEMPTS")
  @Mutation(() => AccountRecoveryPayload, {
    description:
      "Another password by the link of a letter, which works once: every session of the account ends.",
  })
  resetPassword(@Arg("input", () => ResetPasswordInput) input: ResetPasswordInput, @Ctx() context: Context) {
    return answer(context, async () => {
      await resetPassword(context, input);
      return {};
    });
  }
}
