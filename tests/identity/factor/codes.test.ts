import { generateSync } from "otplib";
import { expect, test } from "vitest";
import {
  appSecret,
  appUri,
  placeOfCode,
  recoveryCodes,
  stepOf,
} from "../../../server/identity/factor/codes.ts";
import { codesLeft, mayRemove } from "../../../server/identity/factor/rules.ts";
import { vaultOf } from "../../../server/kernel/vault.ts";

const vault = vaultOf(Buffer.alloc(32, 7));
const account = "00000000-0000-4000-8000-000000000001";
const now = new Date("2026-11-23T09:00:10Z");
const secret = appSecret(vault, account, "a-nonce");
const codeAt = (at: Date) => generateSync({ secret, epoch: at.getTime() / 1000 });
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test("an app's code counts in its thirty seconds and in those beside them, and no longer", () => {
  for (const seconds of [-30, 0, 30]) expect(stepOf(secret, codeAt(later(seconds)), now, null)).toBeDefined();
  for (const seconds of [-90, 90]) expect(stepOf(secret, codeAt(later(seconds)), now, null)).toBeUndefined();
});

test("a code is good once, and what is older than the last one used is good no more", () => {
  const step = stepOf(secret, codeAt(now), now, null);
  expect(stepOf(secret, codeAt(now), now, step ?? null)).toBeUndefined();
  expect(stepOf(secret, codeAt(later(-30)), now, step ?? null)).toBeUndefined();
  expect(stepOf(secret, codeAt(later(30)), later(30), step ?? null)).toBe((step ?? 0) + 1);
});

test("what has another shape than six digits is no code", () => {
  for (const code of ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "123 456"])
    expect(stepOf(secret, code, now, null)).toBeUndefined();
});

test("the secret is another for each account and each nonce, and long enough for apps", () => {
  expect(new Set([secret, appSecret(vault, account, "b"), appSecret(vault, "x", "a-nonce")]).size).toBe(3);
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(appUri(secret, "marta.giordano")).toBe(
    `otpauth://totp/Blueasy:marta.giordano?secret=${secret}&issuer=Blueasy`,
  );
});

test("ten recovery codes are found as they are typed, and no other text is one", () => {
  const codes = recoveryCodes(vault, account, "a-nonce");
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/);
  expect(placeOfCode(codes, ` ${codes[3]?.toUpperCase().replace("-", " ")} `)).toBe(3);
  for (const text of ["", "-", codes[3]?.slice(1) ?? "", recoveryCodes(vault, account, "b")[3] ?? ""])
    expect(placeOfCode(codes, text)).toBe(-1);
});

test("of a sheet remains what was not used", () => {
  expect(codesLeft(0)).toBe(10);
  expect(codesLeft(0b1000000001)).toBe(8);
});

test("staff keep one app or passkey; recovery codes do not count, and members may take all away", () => {
  const totp = { kind: "totp" } as const;
  expect(mayRemove(totp, ["totp", "recoveryCodes"], true)).toBe(false);
  expect(mayRemove(totp, ["totp", "passkey"], true)).toBe(true);
  expect(mayRemove({ kind: "recoveryCodes" }, ["totp", "recoveryCodes"], true)).toBe(true);
  expect(mayRemove(totp, ["totp"], false)).toBe(true);
});
