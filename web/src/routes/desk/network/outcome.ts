import type { ImportRunState } from "#lib/gql/graphql.ts";
import type { Status } from "#lib/ui/statuses.ts";

/** The status that a person reads: whether anything was written matters more than that it ended. */
export function outcomeOf(run: { state: ImportRunState; isTrial: boolean; isWritten: boolean }): Status {
  if (run.state !== "DONE") return run.state;
  if (run.isWritten) return "LOADED";
  return run.isTrial ? "TRIED" : "NOT_LOADED";
}
