import { addDays, type LocalDate } from "../kernel/dates.ts";

/** Why a member pays by themselves, at the network's tariffs. */
export const voucherReasons = ["tiedToStay", "notCovered", "limitExhausted"] as const;
export type VoucherReason = (typeof voucherReasons)[number];

/** A voucher is good for so many days, the day of issue included. */
export const voucherDays = 90;

export function lastDayOf(issuedOn: LocalDate): LocalDate {
  return addDays(issuedOn, voucherDays - 1);
}

export function isValidOn({ validUntil }: { readonly validUntil: LocalDate }, day: LocalDate): boolean {
  return day <= validUntil;
}

/** "vt 2026 123" typed at a reception → "VT-2026-000123"; undefined when it cannot be a number of a voucher. */
export function voucherNumberOf(text: string): string | undefined {
  const match = /^\s*VT[\s-]*(\d{4})[\s-]*(\d{1,6})\s*$/i.exec(text);
  return match ? `VT-${match[1]}-${match[2]?.padStart(6, "0")}` : undefined;
}
