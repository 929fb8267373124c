import type { Language } from "./language.ts";

declare const localDateBrand: unique symbol;

/** A calendar day in Italy, written YYYY-MM-DD. It has no time and no time zone, and sorts as text. */
export type LocalDate = string & { readonly [localDateBrand]: "LocalDate" };

/** Days from `from` to `to`, both included. `to` null means without end. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
export interface OpenPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

const MILLISECONDS_PER_DAY = 86_400_000;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a day that exists between the years 1000 and 9999, written YYYY-MM-DD. */
export function isLocalDate(text: string): text is LocalDate {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** @throws RangeError for a day that does not exist (2026-02-29) or another notation. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a date: "${text}"`);
  return text;
}

/** Year, month 1-12 and day of a date. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function dateOf(year: number, month: number, day: number): LocalDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

function dayNumberOf(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

function fromDayNumber(dayNumber: number): LocalDate {
  return localDate(new Date(dayNumber * MILLISECONDS_PER_DAY).toISOString().slice(0, 10));
}

const romeClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Rome",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  hourCycle: "h23",
});

function romePartsOf(instant: Date): Record<string, string> {
  return Object.fromEntries(romeClock.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** The hour asked for last and its day: Rome's days begin on the hour, and every request asks for the day it is. */
let lastAsked: { readonly hour: number; readonly date: LocalDate } | undefined;

/** The day it is in Rome at that instant, whatever time zone the machine runs in. */
export function romeDate(instant: Date): LocalDate {
  const hour = Math.floor(instant.getTime() / 3_600_000);
  if (lastAsked?.hour !== hour) {
    const parts = romePartsOf(instant);
    lastAsked = { hour, date: localDate(`${parts["year"]}-${parts["month"]}-${parts["day"]}`) };
  }
  return lastAsked.date;
}

const romeTimeClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Rome",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** What the clocks in Rome show at that instant: "09:05". */
export function romeTime(instant: Date): string {
  return romeTimeClock.format(instant);
}

const dayAndTimeShown = {
  ...({ weekday: "long", day: "numeric", hour: "2-digit", minute: "2-digit" } as const),
  timeZone: "Europe/Rome",
};

/** For people, of an instant a few days off: "giovedì 26 alle ore 10:00". */
export function dayAndTime(instant: Date, language: Language): string {
  const locale = language === "it" ? "it-IT" : "en-GB";
  return new Intl.DateTimeFormat(locale, dayAndTimeShown).format(instant);
}

/** The instant at which that day begins in Rome, e.g. when a minor comes of age. */
export function startOfRomeDay(date: LocalDate): Date {
  const utcMidnight = dayNumberOf(date) * MILLISECONDS_PER_DAY;
  // Rome is one hour ahead of UTC, two in summer; the clocks never change at midnight, so one of the two fits.
  const summer = new Date(utcMidnight - 2 * 3_600_000);
  return romePartsOf(summer)["hour"] === "00" ? summer : new Date(utcMidnight - 3_600_000);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumberOf(date) + days);
}

/** The same day some months later; a day that month does not have becomes its last (31 Jan + 1 month = 28 or 29 Feb). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const monthIndex = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthIndex / 12);
  const newMonth = (monthIndex % 12) + 1;
  return dateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** The same day some years later; 29 February becomes 28 February in common years (art. 2963 of the Civil Code). */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

/** Days from the first to the second: 1 for tomorrow, negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Negative, zero or positive, for sorting. */
export function compareDates(left: LocalDate, right: LocalDate): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

export function laterOf(left: LocalDate, right: LocalDate): LocalDate {
  return left >= right ? left : right;
}

/** Completed years of age. Born on 29 February, one grows a year older on 28 February of common years. */
export function ageOn(birth: LocalDate, on: LocalDate): number {
  const years = partsOf(on).year - partsOf(birth).year;
  return addYears(birth, years) <= on ? years : years - 1;
}

/** The first day of being an adult: privacy from parents begins at 00:00 of this day in Rome. */
export function turns18On(birth: LocalDate): LocalDate {
  return addYears(birth, 18);
}

export function contains(period: OpenPeriod, date: LocalDate): boolean {
  return period.from <= date && (period.to === null || date <= period.to);
}

export function periodsOverlap(left: OpenPeriod, right: OpenPeriod): boolean {
  return (left.to === null || right.from <= left.to) && (right.to === null || left.from <= right.to);
}

/** Days in the period, both ends counted. */
export function daysIn(period: Period): number {
  return daysBetween(period.from, period.to) + 1;
}

/**
 * The insurance year a day falls in: it begins on each anniversary of the policy. A policy begun on 29 February
 * renews on 28 February of common years and on 29 February of leap years; years follow each other without a gap.
 */
export function insuranceYearOf(policyStart: LocalDate, on: LocalDate): Period {
  let years = partsOf(on).year - partsOf(policyStart).year;
  if (addYears(policyStart, years) > on) years -= 1;
  return { from: addYears(policyStart, years), to: addDays(addYears(policyStart, years + 1), -1) };
}

/**
 * Nights between admission and discharge.
 * @throws RangeError when the discharge comes first.
 */
export function nightsBetween(admission: LocalDate, discharge: LocalDate): number {
  const nights = daysBetween(admission, discharge);
  if (nights < 0) throw new RangeError(`Discharged on ${discharge}, before the admission on ${admission}`);
  return nights;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
}

/** The ISO 8601 week, "2026-W17": weeks begin on Monday and belong to the year that holds their Thursday. */
export function isoWeekOf(date: LocalDate): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const { year } = partsOf(thursday);
  const week = Math.floor(daysBetween(dateOf(year, 1, 1), thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher). */
export function easterOf(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const offset = epact + weekday - 7 * correction + 114;
  return dateOf(year, Math.floor(offset / 31), (offset % 31) + 1);
}

const FIXED_HOLIDAYS = new Set([
  "01-01",
  "01-06",
  "04-25",
  "05-01",
  "06-02",
  "08-15",
  "11-01",
  "12-08",
  "12-25",
  "12-26",
]);

/** A national public holiday; Sundays aside. 4 October (Saint Francis) counts from 2026, by law 151/2025. */
export function isItalianHoliday(date: LocalDate): boolean {
  const { year } = partsOf(date);
  const monthAndDay = date.slice(5);
  if (FIXED_HOLIDAYS.has(monthAndDay) || (monthAndDay === "10-04" && year >= 2026)) return true;
  const easter = easterOf(year);
  return date === easter || date === addDays(easter, 1);
}

export function isWorkingDay(date: LocalDate): boolean {
  return weekdayOf(date) <= 5 && !isItalianHoliday(date);
}

/**
 * The n-th working day after a date, the date itself not counted: three working days after Friday 3 April 2026
 * (Easter is on the 5th) is Thursday 9 April.
 */
export function addWorkingDays(date: LocalDate, workingDays: number): LocalDate {
  if (!Number.isSafeInteger(workingDays) || workingDays < 0) {
    throw new RangeError(`Not a number of working days: ${workingDays}`);
  }
  let day = date;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  it: ["lun", "mar", "mer", "gio", "ven", "sab", "dom"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  it: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

/** "ven 3 apr 2026" in Italian, "Fri 3 Apr 2026" in English. */
export function formatDate(date: LocalDate, language: Language = "it"): string {
  const { year, month, day } = partsOf(date);
  return `${WEEKDAYS[language][weekdayOf(date) - 1]} ${day} ${MONTHS[language][month - 1]} ${year}`;
}
