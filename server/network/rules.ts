import { romeDate, weekdayOf, isItalianHoliday, type LocalDate } from "../kernel/dates.ts";
import { type Position, isInside, ITALY, roughDistanceMeters } from "../kernel/geography.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { OpeningSpan } from "../kernel/opening-hours.ts";

export type { OpeningSpan };

/** Kinds of facility, in the order of {@link packedKey}: append only. */
export const facilityTypes = [
  "privateHospital",
  "medicalCentre",
  "diagnosticCentre",
  "physiotherapyCentre",
  "dentalPractice",
] as const;
export type FacilityType = (typeof facilityTypes)[number];

export const facilityTypeNames: Readonly<Record<FacilityType, Bilingual>> = {
  privateHospital: { it: "Casa di cura / ospedale privato", en: "Nursing home / private hospital" },
  medicalCentre: { it: "Centro medico", en: "Medical centre" },
  diagnosticCentre: { it: "Centro diagnostico", en: "Diagnostic centre" },
  physiotherapyCentre: { it: "Centro fisioterapico", en: "Physiotherapy centre" },
  dentalPractice: { it: "Studio dentistico", en: "Dental practice" },
};

/** A moment of the week in Italy. */
export interface WeekMoment {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** "09:30" */
  readonly time: string;
}

/** Day and time that a clock in Italy shows. */
export function weekMoment(now: Date): WeekMoment {
  return { weekday: weekdayOf(romeDate(now)), time: romeTime.format(now) };
}
const romeTime = new Intl.DateTimeFormat("it-IT", {
  timeZone: "Europe/Rome",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** Whether a facility is open at a moment of the week, and what its door will do next. */
export interface Opening {
  readonly isOpen: boolean;
  /** Local time, when open. */
  readonly closesAt: string | null;
  /** Day and local time of the next opening, when closed; null for who has said no hours. */
  readonly next: { readonly weekday: number; readonly inDays: number; readonly opensAt: string } | null;
}

/** What opening hours say at a moment of the week; spans may stand in any order. */
export function openingAt(hours: readonly OpeningSpan[], { weekday, time }: WeekMoment): Opening {
  const open = hours.find((span) => span.weekday === weekday && span.opensAt <= time && span.closesAt > time);
  if (open) return { isOpen: true, closesAt: open.closesAt, next: null };
  // Days from now; what began earlier today begins again in a week.
  const wait = (span: OpeningSpan) =>
    span.weekday === weekday && span.opensAt <= time ? 7 : (span.weekday - weekday + 7) % 7;
  const [next] = hours.toSorted(
    (left, right) => wait(left) - wait(right) || left.opensAt.localeCompare(right.opensAt),
  );
  return {
    isOpen: false,
    closesAt: null,
    next: next ? { weekday: next.weekday, inDays: wait(next), opensAt: next.opensAt } : null,
  };
}

/**
 * Why nobody may be there on a day: an Italian public holiday, or a day of the week for which no hours are given. Who has
 * said no hours at all says nothing about any day.
 */
export function closedOn(hours: readonly OpeningSpan[], day: LocalDate): "holiday" | "closed" | undefined {
  if (isItalianHoliday(day)) return "holiday";
  return hours.length > 0 && !hours.some(({ weekday }) => weekday === weekdayOf(day)) ? "closed" : undefined;
}

/** How far from the nearest part of its own town a facility may lie before the position is doubted (metres). */
export const FARTHEST_FROM_TOWN_METERS = 15_000;

/** Off the outline of Italy, and farther than this from every town and from the outline, is the sea or a neighbour (metres). */
export const FARTHEST_OFF_SHORE_METERS = 4_000;
export const FARTHEST_OFF_OUTLINE_METERS = 2_000;

/** What is known about a stated position besides itself. */
export interface LocationClues {
  /** Seat and localities of the stated town. */
  readonly town: readonly Position[];
  readonly isOnItalianSoil: boolean;
  /** To the nearest town or locality of Italy; undefined when there is none around (metres). */
  readonly nearestMeters: number | undefined;
  /** To the outline, from off it: lagoons, harbours and islands beside it are no sea (metres). */
  readonly outlineMeters: number;
}

export type LocationDoubt = "MISSING" | "SWAPPED" | "OUTSIDE_ITALY" | "AT_SEA" | "FAR_FROM_TOWN";

export function distanceFromTown(point: Position, town: readonly Position[]): number {
  return Math.min(...town.map((part) => roughDistanceMeters(point, part)));
}

/** Latitude written as longitude: implausible as it stands, in Italy the other way round. */
export function looksSwapped({ lat, lon }: Position): boolean {
  return !isInside(ITALY, { lat, lon }) && isInside(ITALY, { lat: lon, lon: lat });
}

/** Why a stated position is not believed, or nothing when it is. */
export function doubtOf(point: Position, clues: LocationClues): LocationDoubt | undefined {
  if (looksSwapped(point)) return "SWAPPED";
  if (!isInside(ITALY, point)) return "OUTSIDE_ITALY";
  const isNearShore =
    (clues.nearestMeters ?? Infinity) <= FARTHEST_OFF_SHORE_METERS ||
    clues.outlineMeters <= FARTHEST_OFF_OUTLINE_METERS;
  if (!clues.isOnItalianSoil && !isNearShore) return "AT_SEA";
  if (clues.town.length && distanceFromTown(point, clues.town) > FARTHEST_FROM_TOWN_METERS)
    return "FAR_FROM_TOWN";
  return undefined;
}
