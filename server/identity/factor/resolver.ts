import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../../context.ts";
import type { Act } from "../../kernel/act.ts";
import { Answers, OncePerDocument } from "../../kernel/types.ts";
import { begun } from "../session-view.ts";
import { SignInPayload, SignOutPayload } from "../types.ts";
import { askMine, askNewPasskey, newApp } from "./asking.ts";
import { addApp, addPasskey, type Enrolled, makeRecoveryCodes, removeFactor, renameFactor } from "./enrol.ts";
import { Factor } from "../entity.ts";
import { relyingParty } from "./passkeys.ts";
import { proveByCode, proveByLetter, proveByPasskey, sendLetter, signInByPasskey } from "./prove.ts";
import { factorsOf, ownerOf } from "./queries.ts";
import { codesLeft } from "./rules.ts";
import {
  AddAuthenticatorAppInput,
  AddPasskeyInput,
  FactorPayload,
  FactorType,
  NewAuthenticatorAppType,
  PasskeyAnswerInput,
  ProveByCodeInput,
  RecoveryCodesPayload,
  RemoveFactorPayload,
  RenameFactorInput,
} from "./types.ts";

/** Whoever has an account, also when something is still to prove. */
const signedIn = ["member", "facility", "desk", "proving"] as const;

@Resolver(() => FactorType)
export class FactorResolver {
  @Authorized(...signedIn)
  @Query(() => [FactorType], { description: "The viewer's second factors, the oldest first." })
  factors(@Ctx() { em, actor }: Context): Promise<Factor[]> {
    return factorsOf(em, ownerOf(actor));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Of recovery codes: how many are good still; null for the others.",
  })
  codesLeft(@Root() { usedCodes }: Factor): number | null {
    return typeof usedCodes === "number" ? codesLeft(usedCodes) : null;
  }

  @Query(() => String, {
    description:
      "Options for `navigator.credentials.get`, as JSON: for a visitor who signs in by a passkey alone, else for the viewer's own passkeys.",
  })
  passkeyChallenge(@Ctx() context: Context): Promise<string> {
    return askMine(context, relyingParty(context.config.publicUrl));
  }

  @Authorized(...signedIn)
  @Query(() => String, { description: "Options for `navigator.credentials.create`, as JSON." })
  newPasskey(@Ctx() context: Context): Promise<string> {
    return askNewPasskey(context, relyingParty(context.config.publicUrl));
  }

  @Authorized(...signedIn)
  @Query(() => NewAuthenticatorAppType, {
    description: "A secret for an app to become a second factor: another each time, kept by nobody.",
  })
  newAuthenticatorApp(@Ctx() context: Context): Promise<NewAuthenticatorAppType> {
    return newApp(context);
  }

  @OncePerDocument()
  @Answers("PASSKEY_REFUSED")
  @Mutation(() => SignInPayload, {
    description: "Signs in whose passkey answers, without a password; sets the session cookie.",
  })
  signInByPasskey(
    @Arg("input", () => PasskeyAnswerInput) { response }: PasskeyAnswerInput,
    @Ctx() context: Context,
  ) {
    const party = relyingParty(context.config.publicUrl);
    return answer(context, async () => {
      const { secret } = await signInByPasskey(context, { response, party });
      return { viewer: await begun(context, secret) };
    });
  }

  @Authorized("proving")
  @OncePerDocument()
  @Answers("PASSKEY_REFUSED", "INVALID_STATE")
  @Mutation(() => SignInPayload, {
    description: "Proves the second factor by a passkey; sets the session cookie.",
  })
  proveByPasskey(
    @Arg("input", () => PasskeyAnswerInput) { response }: PasskeyAnswerInput,
    @Ctx() context: Context,
  ) {
    const party = relyingParty(context.config.publicUrl);
    return answer(context, async () => {
      const { secret } = await proveByPasskey(context, { response, party });
      return { viewer: await begun(context, secret) };
    });
  }

  @Authorized("proving")
  @OncePerDocument()
  @Answers("CODE_WRONG", "INVALID_STATE", "TOO_MANY_ATTEMPTS")
  @Mutation(() => SignInPayload, {
    description: "Proves the second factor by a code of an app or of a sheet; sets the session cookie.",
  })
  proveByCode(@Arg("input", () => ProveByCodeInput) { code }: ProveByCodeInput, @Ctx() context: Context) {
    return answer(context, async () => {
      const { secret } = await proveByCode(context, code);
      return { viewer: await begun(context, secret) };
    });
  }

  @Authorized("proving")
  @OncePerDocument()
  @Answers("CODE_EXPIRED", "CODE_WRONG", "INVALID_STATE", "TOO_MANY_ATTEMPTS")
  @Mutation(() => SignInPayload, {
    description:
      "Proves by the code of a letter that it is its owner who lost all second factors; sets the session cookie.",
  })
  proveByLetter(@Arg("input", () => ProveByCodeInput) { code }: ProveByCodeInput, @Ctx() context: Context) {
    return answer(context, async () => {
      const { secret } = await proveByLetter(context, code);
      return { viewer: await begun(context, secret) };
    });
  }

  @Authorized("proving")
  @OncePerDocument()
  @Answers("INVALID_STATE", "TOO_MANY_CODES")
  @Mutation(() => SignOutPayload, {
    description:
      "Sends the code for `proveByLetter` to the account's address; one sent before stops working.",
  })
  sendEntryCode(@Ctx() context: Context) {
    return answer(context, async () => {
      await context.perform("identity.sendEntryCode", {}, sendLetter);
      return {};
    });
  }

  @Authorized(...signedIn)
  @OncePerDocument()
  @Answers("CODE_WRONG", "FRESH_PROOF_NEEDED", "INVALID_STATE", "TOO_MANY_FACTORS")
  @Mutation(() => FactorPayload, {
    description: "Adds an app. Who had to add a second factor before entering is signed in by it.",
  })
  addAuthenticatorApp(
    @Arg("input", () => AddAuthenticatorAppInput) input: AddAuthenticatorAppInput,
    @Ctx() context: Context,
  ) {
    return added(context, (act) => addApp(act, input));
  }

  @Authorized(...signedIn)
  @OncePerDocument()
  @Answers("FRESH_PROOF_NEEDED", "INVALID_STATE", "PASSKEY_REFUSED", "TOO_MANY_FACTORS")
  @Mutation(() => FactorPayload, {
    description: "Adds a passkey. Who had to add a second factor before entering is signed in by it.",
  })
  addPasskey(@Arg("input", () => AddPasskeyInput) input: AddPasskeyInput, @Ctx() context: Context) {
    const party = relyingParty(context.config.publicUrl);
    return added(context, (act) => addPasskey(act, party, input));
  }

  @Authorized("member", "facility", "desk")
  @Answers("NOT_FOUND")
  @Mutation(() => FactorPayload, { description: "Gives a second factor another name." })
  renameFactor(@Arg("input", () => RenameFactorInput) input: RenameFactorInput, @Ctx() context: Context) {
    return answer(context, async () => {
      const { id } = await context.perform("factor.rename", {}, (act) =>
        renameFactor(act, input.factorId, input.name),
      );
      return { factor: await context.em.findOneOrFail(Factor, { id }) };
    });
  }

  @Authorized("member", "facility", "desk")
  @Answers("FRESH_PROOF_NEEDED", "LAST_FACTOR", "NOT_FOUND")
  @Mutation(() => RemoveFactorPayload, {
    description: "Takes a second factor away; who works at a facility or the desk keeps one.",
  })
  removeFactor(@Arg("factorId", () => ID) factorId: string, @Ctx() context: Context) {
    return answer(context, () => context.perform("factor.remove", {}, (act) => removeFactor(act, factorId)));
  }

  @Authorized("member", "facility", "desk")
  @OncePerDocument()
  @Answers("FRESH_PROOF_NEEDED")
  @Mutation(() => RecoveryCodesPayload, {
    description: "A new sheet of recovery codes; those made before are worth nothing any more.",
  })
  makeRecoveryCodes(@Ctx() context: Context) {
    return answer(context, () => context.perform("factor.recoveryCodes", {}, makeRecoveryCodes));
  }
}

function added(context: Context, run: (act: Act) => Promise<Enrolled>) {
  return answer(context, async () => {
    const { factorId, secret } = await context.perform("factor.add", {}, run);
    const viewer = secret === undefined ? null : await begun(context, secret);
    return { factor: await context.em.findOneOrFail(Factor, { id: factorId }), viewer };
  });
}
