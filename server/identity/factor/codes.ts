import { generateURI, ScureBase32Plugin, verifySync } from "otplib";
import type { Vault } from "../../kernel/vault.ts";
import { recoveryCodeCount, secondsAround } from "./rules.ts";

const base32 = new ScureBase32Plugin();

/** What an app and this server share, in base32 as apps take it. It lies nowhere: the account and a nonce make it again. */
export function appSecret(vault: Vault, accountId: string, nonce: string): string {
  const bytes = vault.secret(JSON.stringify(["authenticator app", accountId, nonce])).subarray(0, 20);
  return base32.encode(bytes).replace(/=+$/, "");
}

/** The address that a square for an app holds (`otpauth://`). */
export function appUri(secret: string, userName: string): string {
  return generateURI({ issuer: "Blueasy", label: userName, secret });
}

/**
 * Which thirty seconds since 1970 a code of six digits belongs to, when it is right and they come after `lastStep`: a code
 * is good once. Undefined when it is not.
 */
export function stepOf(secret: string, code: string, now: Date, lastStep: number | null): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const result = verifySync({
    ...{ secret, token: code, epoch: Math.floor(now.getTime() / 1000), epochTolerance: secondsAround },
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  });
  return result.valid && "timeStep" in result ? result.timeStep : undefined;
}

/** Letters and digits that are not mistaken for one another. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** The codes of a sheet, as `abcde-fghij`: 49 bits each, made again from the account and a nonce. */
export function recoveryCodes(vault: Vault, accountId: string, nonce: string): string[] {
  return Array.from({ length: recoveryCodeCount }, (_, index) => {
    const bytes = vault.secret(JSON.stringify(["recovery code", accountId, nonce, index]));
    // Two bytes a letter: the bias is below one in 2,000.
    const text = Array.from(
      { length: 10 },
      (_letter, place) => letters[bytes.readUInt16BE(2 * place) % letters.length],
    ).join("");
    return `${text.slice(0, 5)}-${text.slice(5)}`;
  });
}

/** The place on its sheet of a code as somebody typed it, with or without hyphen and blanks; -1 when it is none of them. */
export function placeOfCode(codes: readonly string[], typed: string): number {
  const bare = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, "");
  return codes.findIndex((code) => bare(code) === bare(typed));
}
