import type { Bilingual } from "../../kernel/language.ts";

/**
 * Browsers in the order in which they are told apart: each also writes the names of those after it into what it calls
 * itself.
 */
const browsers: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\b(OPR|Opera|OPiOS)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Headless)?(Chrome|Chromium)\/|\bCriOS\//, "Chrome"],
  [/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
];

const machines: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

/** A device as its owner would call it, from what its browser calls itself: “Chrome su Windows”. */
export function deviceWords(said: string | null | undefined): Bilingual {
  const userAgent = said ?? "";
  const named = (kinds: typeof browsers) => kinds.find(([mark]) => mark.test(userAgent))?.[1];
  const [browser, machine] = [named(browsers), named(machines)];
  if (browser && machine) return { it: `${browser} su ${machine}`, en: `${browser} on ${machine}` };
  const name = browser ?? machine;
  if (name) return { it: name, en: name };
  return userAgent === ""
    ? { it: "Dispositivo sconosciuto", en: "Unknown device" }
    : { it: "Un programma", en: "A program" };
}
