import { onlyThrough } from "../../kernel/actor.ts";
import { tried } from "../../kernel/limits.ts";
import type { Visit } from "../actions.ts";
import { beginSession, completeProof, firstPlaceOf } from "../begin-session.ts";
import { cameFrom } from "../sign-in-log.ts";
import { type PasskeyAnswer, triesOfCodes, useCode, usePasskey } from "./check.ts";
import { passkeyRefused, waitsForSomethingElse } from "./refusals.ts";

/**
 * Makes a half-proved session whole by a code of an app or of a sheet of recovery codes.
 * @throws Refusal CODE_WRONG, TOO_MANY_ATTEMPTS
 */
export async function proveByCode(visit: Visit, code: string): Promise<{ secret: string }> {
  const { accountId } = awaitingFactor(visit);
  return tried(visit, triesOfCodes(accountId), () =>
    visit.perform("identity.prove", {}, async (act) => {
      const kind = await useCode(act, accountId, code);
      return { secret: await completeProof(act, kind) };
    }),
  );
}

/** The same by a passkey. @throws Refusal PASSKEY_REFUSED */
export async function proveByPasskey(
  visit: Visit,
  answer: Omit<PasskeyAnswer, "purpose">,
): Promise<{ secret: string }> {
  const { accountId, sessionId } = awaitingFactor(visit);
  return visit.perform("identity.prove", {}, async (act) => {
    await usePasskey(act, { ...answer, purpose: ["prove", sessionId] }, { accountId });
    return { secret: await completeProof(act, "passkey") };
  });
}

/**
 * Signs in whose passkey it is: unlocked by its owner it stands for the password and for the second factor.
 * @throws Refusal PASSKEY_REFUSED
 */
export async function signInByPasskey(
  visit: Visit,
  answer: Omit<PasskeyAnswer, "purpose">,
): Promise<{ secret: string }> {
  return visit.perform("identity.signIn", {}, async (act) => {
    const from = ({ userName }: { readonly userName: string }) => cameFrom(visit, userName);
    const account = await usePasskey(act, { ...answer, purpose: ["sign in"] }, { from });
    const place = await firstPlaceOf(act.em, account, act.now);
    if (place === undefined) throw passkeyRefused();
    return { secret: await beginSession(act, account, { place, provedBy: "passkey", ...from(account) }) };
  });
}

/** Only of a session that waits for its second factor. @throws Refusal INVALID_STATE */
function awaitingFactor({ actor }: Pick<Visit, "actor">) {
  const proving = onlyThrough("proving", actor);
  if (proving.needs !== "factor") throw waitsForSomethingElse();
  return proving;
}
