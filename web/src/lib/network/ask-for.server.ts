import { redirect } from "@sveltejs/kit";
import { type Asker, isRefused } from "#lib/api.ts";
import type { CauseKind, CoverAnswer } from "#lib/gql/graphql.ts";
import { withQuery } from "#lib/query.ts";
import { type Filters, usualRadius } from "./filters.ts";

/** Asks for what an address says; where the API does not know a part of it, for the rest, and says so. */
export async function askFor<Answer>(
  filters: Filters,
  after: string | null,
  asking: (filters: Filters, after: string | null) => Promise<Answer>,
): Promise<{ answer: Answer; filters: Filters; refused: boolean }> {
  try {
    return { answer: await asking(filters, after), filters, refused: false };
  } catch (problem) {
    if (!isRefused(problem)) throw problem;
    const known = { ...filters, place: "" };
    return { answer: await asking(known, null), filters: known, refused: true };
  }
}

/** Where there is nothing near and nobody said how near, goes to the same search farther away, if there it finds something. */
export async function widenIfEmpty(
  event: Asker,
  filters: Filters,
  count: number,
  countOf: (filters: Filters) => Promise<number>,
): Promise<void> {
  const isPaged = event.url.searchParams.has("after");
  if (count > 0 || isPaged || filters.isRadiusChosen || filters.radius === null) return;
  for (const radius of [100, null])
    if ((await countOf({ ...filters, radius })) > 0)
      redirect(303, withQuery(event.url, { radius: radius ?? "any", beyond: usualRadius }));
}

/** Asks for an illness where no cause is said, and for an injury where the plan pays nothing for an illness. */
export async function coveredCause<Answer>(
  chosen: CauseKind | null,
  asking: (cause: CauseKind) => Promise<Answer>,
  sharesOf: (answer: Answer) => readonly ({ readonly answer: CoverAnswer } | null | undefined)[],
): Promise<{ answer: Answer; cause: CauseKind }> {
  const isPaid = (answer: Answer) => {
    const shares = sharesOf(answer).filter((share) => share != null);
    return !shares.length || shares.some((share) => share.answer !== "NOT_COVERED");
  };
  const cause = chosen ?? "ILLNESS";
  const answer = await asking(cause);
  if (chosen || isPaid(answer)) return { answer, cause };
  const injured = await asking("INJURY");
  return isPaid(injured) ? { answer: injured, cause: "INJURY" } : { answer, cause };
}
