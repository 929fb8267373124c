import type { Status } from "#lib/ui/statuses.ts";
import type { TakeInChargeStatus } from "../gql/graphql.ts";

/** As a chip or a page says it: what is paid in part must not read as if all were paid. */
export function shownStatus({ status, isInPart }: { status: TakeInChargeStatus; isInPart: boolean }): Status {
  return status === "AUTHORISED" && isInPart ? "AUTHORISED_IN_PART" : status;
}
