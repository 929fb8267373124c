import type { ProofNeed } from "../../kernel/roles.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { tried } from "../../kernel/limits.ts";
import type { Visit } from "../actions.ts";
import { beginSession, completeProof, firstPlaceOf } from "../begin-session.ts";
import { cameFrom } from "../sign-in-log.ts";
import type { Act } from "../../kernel/act.ts";
import { type PasskeyAnswer, recordWrongCode, triesOfCodes, useCode, usePasskey } from "./check.ts";
import { sendEntryCode, triesOfEntryCodes, useEntryCode } from "./entry-code.ts";
import { passkeyRefused, waitsForSomethingElse } from "./refusals.ts";

/**
 * Makes a half-proved session whole by a code of an app or of a sheet of recovery codes.
 * @throws Refusal CODE_WRONG, TOO_MANY_ATTEMPTS
 */
export async function proveByCode(visit: Visit, code: string): Promise<{ secret: string }> {
  const { accountId } = awaiting(visit, "factor");
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
  const { accountId, sessionId } = awaiting(visit, "factor");
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

/**
 * Who lost all second factors shows by the code of a letter that it is them: who works at a facility or the desk sets up
 * another one next.
 * @throws Refusal CODE_WRONG, CODE_EXPIRED, TOO_MANY_ATTEMPTS
 */
export async function proveByLetter(visit: Visit, code: string): Promise<{ secret: string }> {
  const { accountId } = awaiting(visit, "letter");
  return tried(visit, triesOfEntryCodes(accountId), () =>
    visit.perform("identity.prove", {}, async (act) => {
      await useEntryCode(act, accountId, { code, wrongly: () => recordWrongCode(act, accountId) });
      return { secret: await completeProof(act, "password") };
    }),
  );
}

/** The code for {@link proveByLetter}. @throws Refusal TOO_MANY_CODES */
export async function sendLetter(act: Act): Promise<void> {
  await sendEntryCode(act, awaiting(act, "letter").accountId);
}

/** Only of a session that waits for this. @throws Refusal INVALID_STATE */
function awaiting({ actor }: Pick<Visit, "actor">, need: ProofNeed) {
  const proving = onlyThrough("proving", actor);
  if (proving.needs !== need) throw waitsForSomethingElse();
  return proving;
}
