import type { Language } from "./language.ts";

const locales = { it: "it-IT", en: "en-GB" } as const;

const money = {
  it: new Intl.NumberFormat("it-IT", { style: "currency", currency: "EUR", useGrouping: "always" }),
  en: new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR", useGrouping: "always" }),
};

/** 123450 → "1.234,50 €" or "€1,234.50". */
export function euros(cents: number, language: Language): string {
  return money[language].format(cents / 100);
}

/** Whole euros lose their zeros where room is scarce: 50000 → "500 €". */
export function shortEuros(cents: number, language: Language): string {
  const text = euros(cents, language);
  return cents % 100 === 0 ? text.replace(/[.,]00(?!\d)/, "") : text;
}

/**
 * "1.234,50", "1234.50", "€ 20" → cents; null when it is not an amount of at most two decimals. "1.234" is Italian
 * for a thousand and more; "1,234" could be that in English or a slip in Italian, so nobody guesses.
 */
export function centsOf(text: string): number | null {
  const bare = text.replace(/[€\s']/g, "");
  const italian = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(bare);
  const english = /^(\d{1,3}(?:,\d{3})+|\d+)\.(\d{1,2})$/.exec(bare);
  const [, whole, decimals = ""] = italian ?? english ?? [];
  if (whole === undefined) return null;
  return Number(whole.replace(/[.,]/g, "")) * 100 + Number(decimals.padEnd(2, "0"));
}

/** 123450 → "1234,50" or "1234.50": what an amount field shows. */
export function amountInput(cents: number, language: Language): string {
  return (cents / 100).toFixed(2).replace(".", language === "it" ? "," : ".");
}

/** "2026-04-03" → "ven 3 apr 2026" / "Fri 3 Apr 2026". A LocalDate has no time, hence UTC. */
export function date(localDate: string, language: Language): string {
  return parts(new Date(`${localDate}T00:00:00Z`), language, "UTC");
}

/** "2026-04-03" → "3 aprile 2026", for sentences. */
export function longDate(localDate: string, language: Language): string {
  return long(new Date(`${localDate}T00:00:00Z`), language, "UTC");
}

/** An instant as a date in Rome, for sentences. */
export function longDateOfInstant(instant: string, language: Language): string {
  return long(new Date(instant), language, "Europe/Rome");
}

/** An instant as a date in Rome: "lun 3 apr 2026". */
export function dateOfInstant(instant: string, language: Language): string {
  return parts(new Date(instant), language, "Europe/Rome");
}

/** An instant in Rome: "lun 3 apr 2026, 10:42". */
export function moment(instant: string, language: Language): string {
  return `${dateOfInstant(instant, language)}, ${timeOfDay(instant, language)}`;
}

/** "10:42", in Rome. */
export function timeOfDay(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "Europe/Rome",
  }).format(new Date(instant));
}

/** 12345 → "12.345" or "12,345". */
export function wholeNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { useGrouping: "always" }).format(value);
}

/** Today's date in Rome, "YYYY-MM-DD". */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(now);
}

/** 1250 → "1,3 km", 640 → "640 m". */
export function distance(meters: number, language: Language): string {
  if (meters < 1000) return `${Math.max(10, Math.round(meters / 10) * 10)} m`;
  const kilometres = meters / 1000;
  const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: kilometres < 10 ? 1 : 0 });
  return `${format.format(kilometres)} km`;
}

/** 5242880 → "5 MB", 7550000 → "7,2 MB". */
export function fileSize(bytes: number, language: Language): string {
  const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });
  if (bytes >= 1024 * 1024) return `${format.format(bytes / 1024 / 1024)} MB`;
  return `${format.format(bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1024)))} kB`;
}

/** "+393471234567" → "+39 347 123 4567"; of other countries as it is kept. */
export function mobile(number: string): string {
  return number.replace(/^(\+39)(\d{3})(\d{3})(\d+)$/, "$1 $2 $3 $4");
}

/** 1 → "lunedì" / "Monday". */
export function weekday(number: number, language: Language): string {
  // 5 January 2026 is a Monday
  return new Intl.DateTimeFormat(locales[language], { weekday: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2026, 0, 4 + number)),
  );
}

function long(day: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone }).format(day);
}

function parts(day: Date, language: Language, timeZone: string): string {
  const of = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone }).format(day);
  return `${of({ weekday: "short" })} ${of({ day: "numeric" })} ${of({ month: "short" })} ${of({ year: "numeric" })}`;
}
