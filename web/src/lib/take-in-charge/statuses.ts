import { type Status, statuses } from "#lib/ui/statuses.ts";
import type { TakeInChargeStatus } from "../gql/graphql.ts";
import type { Language } from "../language.ts";

/** In the order of their life, as filters list them. */
export const takeInChargeStatuses: readonly TakeInChargeStatus[] = [
  "AWAITING_MEMBER",
  "UNDER_EVALUATION",
  "AUTHORISED",
  "PARTLY_SETTLED",
  "SETTLED",
  "NOT_COVERED",
  "DECLINED",
  "CANCELLED",
  "EXPIRED",
];

/** The one of `known` that the address asks for, or null. */
export function statusIn<Known extends string>(url: URL, known: readonly Known[]): Known | null {
  const asked = url.searchParams.get("status");
  return known.find((status) => status === asked) ?? null;
}

/** What a status filter offers: value and word. */
export function statusChoices<Known extends keyof typeof statuses>(
  known: readonly Known[],
  language: Language,
): { value: Known; label: string }[] {
  return known.map((value) => ({ value, label: statuses[value].label[language] }));
}

/** As a chip or a page says it: what is paid in part must not read as if all were paid. */
export function shownStatus({ status, isInPart }: { status: TakeInChargeStatus; isInPart: boolean }): Status {
  return status === "AUTHORISED" && isInPart ? "AUTHORISED_IN_PART" : status;
}
