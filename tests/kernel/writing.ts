import { randomUUID } from "node:crypto";
import type { Act } from "../../server/kernel/act.ts";

class TakenBack extends Error {}

/** Every fourth act takes back what it wrote; some stay open for a moment, so that a later one commits before them. */
export async function writing(
  { writers, acts }: { readonly writers: number; readonly acts: number },
  perform: (run: (act: Act) => Promise<string[]>) => Promise<string[]>,
): Promise<string[]> {
  const committed: string[] = [];
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let nth = 0; nth < acts; nth += 1) {
        const isTakenBack = (writer + nth) % 4 === 0;
        try {
          const ids = await perform(async (act) => {
            const ids = Array.from({ length: 1 + (nth % 3) }, () => randomUUID());
            for (const subjectId of ids)
              act.note({ subjectType: "alarm", subjectId, verb: "alarm.seen", particulars: {} });
            await act.em.flush();
            if (nth % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 8));
            if (isTakenBack) throw new TakenBack();
            return ids;
          });
          committed.push(...ids);
        } catch (error) {
          if (!(error instanceof TakenBack)) throw error;
        }
      }
    }),
  );
  return committed;
}
