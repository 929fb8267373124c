import { type FormError, text } from "#lib/forms.server.ts";
import { missing } from "#lib/fields.ts";
import { fieldName, MOST_SLOTS, weekdays } from "./week.ts";

interface Span {
  readonly weekday: number;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** What the form was filled with: the spans of the slots that are filled, and what is wrong with half-filled ones. */
export function weekOf(form: FormData, halfSpan: string) {
  const spans: Span[] = [];
  /** Names of the fields of each span, in the order of the spans. */
  const fields: { opensAt: string; closesAt: string }[] = [];
  const errors: FormError[] = [];
  for (const weekday of weekdays) {
    for (let slot = 1; slot <= MOST_SLOTS; slot += 1) {
      const names = {
        opensAt: fieldName(weekday, slot, "opens"),
        closesAt: fieldName(weekday, slot, "closes"),
      };
      const [opensAt, closesAt] = [timeOf(text(form, names.opensAt)), timeOf(text(form, names.closesAt))];
      if (!opensAt && !closesAt) continue;
      if (!opensAt || !closesAt) errors.push(missing(opensAt ? names.closesAt : names.opensAt, halfSpan));
      spans.push({ weekday, opensAt, closesAt: closesAt === "00:00" ? "24:00" : closesAt });
      fields.push(names);
    }
  }
  return { spans, fields, errors };
}

/** "8", "8.30", "830", "08:30" → "08:30"; anything else as typed, for the API to refuse. */
function timeOf(typed: string): string {
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?$/.exec(typed) ?? [];
  return hour ? `${hour.padStart(2, "0")}:${minute}` : typed;
}

/** The field of the form for the API's "input.openingHours.3.closesAt". */
export function fieldOf(
  path: string | null | undefined,
  fields: readonly { opensAt: string; closesAt: string }[],
): string | undefined {
  const [, index, end] = /^input\.openingHours\.(\d+)\.(\w+)$/.exec(path ?? "") ?? [];
  const names = fields[Number(index)];
  return end === "closesAt" ? names?.closesAt : names?.opensAt;
}
