import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { answer, type Context } from "../../context.ts";
import { begun } from "../../identity/session-view.ts";
import { Answers, OncePerDocument } from "../../kernel/types.ts";
import { completeRegistration } from "./complete.ts";
import { startRegistration } from "./start.ts";
import {
  CompleteRegistrationInput,
  CompleteRegistrationPayload,
  StartRegistrationInput,
  StartRegistrationPayload,
} from "./types.ts";

@Resolver()
export class RegistrationResolver {
  @OncePerDocument()
  @Answers("CARD_NUMBER_INVALID", "TAX_CODE_INVALID", "TOO_MANY_ATTEMPTS", "WORDING_CHANGED")
  @Mutation(() => StartRegistrationPayload, {
    description:
      "A member begins to register: where tax code, card and birth date fit, a code goes to the address.",
  })
  startRegistration(
    @Arg("input", () => StartRegistrationInput) input: StartRegistrationInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { id } = await context.perform("registration.start", {}, (act) =>
        startRegistration(act, context.address, input),
      );
      return { registrationId: id };
    });
  }

  @OncePerDocument()
  @Answers("CODE_EXPIRED", "CODE_WRONG", "INVALID_STATE", "NOT_FOUND", "TOO_MANY_ATTEMPTS", "USER_NAME_TAKEN")
  @Mutation(() => CompleteRegistrationPayload, {
    description: "The code proves the address: the account is there, and signed in.",
  })
  completeRegistration(
    @Arg("input", () => CompleteRegistrationInput) input: CompleteRegistrationInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { secret } = await completeRegistration(context, input);
      return { viewer: await begun(context, secret) };
    });
  }
}
