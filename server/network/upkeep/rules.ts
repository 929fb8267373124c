import type { Bilingual } from "../../kernel/language.ts";
import type { OpeningSpan } from "../rules.ts";

/** A day may have so many spans of opening. */
const SPANS_PER_DAY = 4;

/**
 * A telephone number in international form, in the groups in which it was typed: "011/123.4567" → "+39 011 123 4567".
 * Undefined when it cannot be one: a number without prefix must look Italian.
 */
export function telephone(text: string): string | undefined {
  const groups = text
    .replace(/^\s*\+/, "00")
    .replace(/[\s./\-()]+/g, " ")
    .trim();
  if (!/^[\d ]+$/.test(groups)) return undefined;
  const international = /^00(?! ?0)(.+)$/.exec(groups)?.[1]?.trim();
  const national =
    international === undefined ? groups : /^39(?=[ 038])(.+)$/.exec(international)?.[1]?.trim();
  if (national === undefined) {
    const digits = international?.replaceAll(" ", "") ?? "";
    return digits.length >= 8 && digits.length <= 15 ? `+${international}` : undefined;
  }
  const isItalian = /^(0[1-9]\d{4,9}|3\d{8,9}|8\d{5,9})$/.test(national.replaceAll(" ", ""));
  return isItalian ? `+39 ${national}` : undefined;
}

/** Undefined when it cannot be an address. */
export function emailAddress(text: string): string | undefined {
  return /^[^@\s<>"]+@[^@\s<>".]+(\.[^@\s<>".]+)+$/.test(text) && text.length <= 254 ? text : undefined;
}

/** The address of a site, by http or https only; "www.centro.it" → "https://www.centro.it". */
export function webAddress(text: string): string | undefined {
  const address =
    /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/:]+:\d+(\/|$)/.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  if (!/^[^.]+(\.[^.]+)+$/.test(url.hostname) || url.href.length > 254) return undefined;
  return url.pathname === "/" && !url.search && !url.hash ? url.href.replace(/\/$/, "") : url.href;
}

/** By day and hour, as a week is read. */
export function inOrderOfTheWeek(spans: readonly OpeningSpan[]): OpeningSpan[] {
  return spans
    .map(({ weekday, opensAt, closesAt }) => ({ weekday, opensAt, closesAt }))
    .toSorted((a, b) => a.weekday - b.weekday || a.opensAt.localeCompare(b.opensAt));
}

/** What is wrong with one span of a week, and at which of its two times. */
export interface SpanMistake {
  readonly index: number;
  readonly at: "weekday" | "opensAt" | "closesAt";
  readonly words: Bilingual;
}

/** Everything that is wrong with a week, one mistake for a span at most. */
export function mistakesOfWeek(spans: readonly OpeningSpan[]): SpanMistake[] {
  return spans.flatMap((span, index) => {
    const mistake = mistakeOf(span) ?? overlapOf(span, index, spans);
    return mistake ? [{ index, ...mistake }] : [];
  });
}

function mistakeOf({ weekday, opensAt, closesAt }: OpeningSpan): Omit<SpanMistake, "index"> | undefined {
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
    return {
      at: "weekday",
      words: { it: "Il giorno va da 1 (lunedì) a 7.", en: "A day is 1 (Monday) to 7." },
    };
  }
  for (const [at, time] of [["opensAt", opensAt] as const, ["closesAt", closesAt] as const]) {
    if (isTime(time) || (at === "closesAt" && time === "24:00")) continue;
    const words = {
      it: "Scrivi l’ora come 08:30, da 00:00 a 24:00.",
      en: "Write the time like 08:30, from 00:00 to 24:00.",
    };
    return { at, words };
  }
  if (closesAt > opensAt) return undefined;
  return {
    at: "closesAt",
    words: {
      it: `La chiusura (${closesAt}) deve venire dopo l’apertura (${opensAt}).`,
      en: `Closing (${closesAt}) must come after opening (${opensAt}).`,
    },
  };
}

function overlapOf(
  { weekday, opensAt }: OpeningSpan,
  index: number,
  spans: readonly OpeningSpan[],
): Omit<SpanMistake, "index"> | undefined {
  const others = spans.slice(0, index).filter((other) => other.weekday === weekday);
  if (others.length >= SPANS_PER_DAY) {
    return {
      at: "opensAt",
      words: {
        it: `Al massimo ${SPANS_PER_DAY} fasce al giorno.`,
        en: `At most ${SPANS_PER_DAY} spans a day.`,
      },
    };
  }
  const { closesAt } = spans[index] ?? { closesAt: opensAt };
  const met = others.find((other) => other.opensAt < closesAt && opensAt < other.closesAt);
  return (
    met && {
      at: "opensAt",
      words: {
        it: `Questa fascia si sovrappone a ${met.opensAt}–${met.closesAt}.`,
        en: `This span overlaps with ${met.opensAt}–${met.closesAt}.`,
      },
    }
  );
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** What was typed, without control characters and spaces around. */
export function bare(text: string | null | undefined): string {
  return (text ?? "").replace(/\p{Control}+/gu, " ").trim();
}
