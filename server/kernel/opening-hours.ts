import type { Language } from "./language.ts";

/** One span of opening; several on a day when it closes for lunch. */
export interface OpeningSpan {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** "08:30", local time. */
  readonly opensAt: string;
  /** "19:00", after `opensAt`. */
  readonly closesAt: string;
}

const weekdays: Readonly<Record<string, number>> = {
  ...{ lun: 1, mar: 2, mer: 3, gio: 4, ven: 5, sab: 6, dom: 7 },
  ...{ mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 },
};

/**
 * "lun-ven 08:30-12:30, 14:00-19:00; sab 9-12" as spans, by day and hour; undefined when it cannot be read.
 * Days by their first three letters, Italian or English.
 */
export function parseOpeningHours(text: string): OpeningSpan[] | undefined {
  const spans: OpeningSpan[] = [];
  for (const part of text
    .split(";")
    .map((piece) => piece.trim())
    .filter(Boolean)) {
    const match = /^([\p{L}]+)(?:\s*[-–]\s*([\p{L}]+))?\s+(.+)$/u.exec(part);
    const from = weekdayOf(match?.[1]);
    const to = match?.[2] === undefined ? from : weekdayOf(match[2]);
    if (!from || !to || to < from) return undefined;
    for (const hours of match?.[3]?.split(/[,/]/) ?? []) {
      const [opensAt, closesAt] = hours.split(/[-–]/).map((time) => timeOf(time.trim()));
      if (!opensAt || !closesAt || opensAt >= closesAt) return undefined;
      for (let weekday = from; weekday <= to; weekday += 1) spans.push({ weekday, opensAt, closesAt });
    }
  }
  return spans.toSorted((a, b) => a.weekday - b.weekday || a.opensAt.localeCompare(b.opensAt));
}

function weekdayOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : weekdays[text.toLowerCase().slice(0, 3)];
}

/** "9", "9.30", "09:30" → "09:30". */
function timeOf(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text);
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (!match || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

const dayNames: Readonly<Record<Language, readonly string[]>> = {
  it: ["lun", "mar", "mer", "gio", "ven", "sab", "dom"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

/** "lun–ven 8.30–19.30, sab 9.00–12.00": days in a row with the same hours stand together. */
export function openingHoursInWords(spans: readonly OpeningSpan[], language: Language): string {
  const runs: { from: number; to: number; hours: string }[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const own = spans.filter((span) => span.weekday === weekday);
    const hours = own.map(({ opensAt, closesAt }) => `${said(opensAt)}–${said(closesAt)}`).join(" / ");
    const last = runs.at(-1);
    if (last?.hours === hours && last.to === weekday - 1) last.to = weekday;
    else if (hours) runs.push({ from: weekday, to: weekday, hours });
  }
  const name = (weekday: number) => dayNames[language][weekday - 1] ?? "";
  return runs
    .map(({ from, to, hours }) => `${from === to ? name(from) : `${name(from)}–${name(to)}`} ${hours}`)
    .join(", ");
}

function said(time: string): string {
  return time.replace(/^0/, "").replace(":", ".");
}
