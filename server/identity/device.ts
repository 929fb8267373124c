import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Vault } from "../kernel/vault.ts";
import { accountsPerDevice } from "./rules.ts";

/**
 * What a browser keeps of those who signed in on it: a number of its own, and for each account a mark that only this server
 * can make of both. It names nobody, lets nobody in, and is worth something only together with the right password.
 */
function read(text: string | undefined): { number: string; marks: readonly string[] } | undefined {
  if (text === undefined || !/^[\w-]{22}(\.[\w-]{22}){1,50}$/.test(text)) return undefined;
  const [number = "", ...marks] = text.split(".");
  return { number, marks };
}

/** The device's number, when this user once signed in on it. */
export function knownDevice(vault: Vault, text: string | undefined, userName: string): string | undefined {
  const device = read(text);
  if (device === undefined) return undefined;
  const mark = markOf(vault, device.number, userName);
  return device.marks.some((one) => isSame(one, mark)) ? device.number : undefined;
}

/** The same device, which from now on knows this user too; the one who was away longest is forgotten for it. */
export function rememberedDevice(vault: Vault, text: string | undefined, userName: string): string {
  const { number, marks } = read(text) ?? { number: randomBytes(16).toString("base64url"), marks: [] };
  const mark = markOf(vault, number, userName);
  const others = marks.filter((one) => one !== mark).slice(0, accountsPerDevice - 1);
  return [number, mark, ...others].join(".");
}

function markOf(vault: Vault, number: string, userName: string): string {
  return vault.mark(JSON.stringify(["known device", number, userName]));
}

function isSame(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
