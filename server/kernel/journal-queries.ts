import type { EntityManager } from "@mikro-orm/core";
import { groupedBy } from "./batch.ts";
import { JournalLine } from "./journal.ts";

/** What happened to rows, oldest first, for those who were already allowed to see the rows. */
export async function linesBySubject(
  { em }: { em: EntityManager },
  subjectIds: readonly string[],
): Promise<Map<string, JournalLine[]>> {
  const lines = await em.find(
    JournalLine,
    { subjectId: { $in: [...subjectIds] } },
    { orderBy: { id: "asc" } },
  );
  return groupedBy(lines, ({ subjectId }) => subjectId);
}
