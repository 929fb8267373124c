/**
 * What a mistyped word may have meant: words of the network's own names that are one typing error away, or look alike.
 * The correct words are then searched like typed ones, so that forgiving costs one small query and no more.
 */
import { sql } from "kysely";
import { oftenAsked } from "../../kernel/prepared.ts";
import { beginsAlmost, equalsAlmost } from "../names.ts";
import type { Reader } from "../queries.ts";

/** Shorter words are too likely to be another name with one letter changed. */
const SHORTEST_FORGIVEN = 4;
/** More of them would only bring names that the person did not mean. */
const READINGS_PER_WORD = 4;
/** Trigrams in common, 0 to 1: two errors in a long word stay above it. */
const ALIKE = 0.35;

/** For each typed word, itself and the words of names that it may have meant, the likeliest first. */
export async function spellingsOf({ em }: Reader, typed: readonly string[]): Promise<string[][]> {
  const mistakable = typed.filter((word) => word.length >= SHORTEST_FORGIVEN);
  if (!mistakable.length) return typed.map((word) => [word]);
  const query = sql<{ typed: string; word: string; alike: number }>`
    select typed, n.word, similarity(n.word, typed) as alike
    from unnest(${mistakable}::text[]) typed
    join name_word n on n.word % typed or (n.word >= left(typed, 2) and n.word < left(typed, 2) || '~')
    where similarity(n.word, typed) >= 0.2
  `;
  const rows = await oftenAsked(em, query);
  return typed.map((word) => {
    const known = rows.filter((row) => row.typed === word && isLikely(row.word, word, row.alike));
    const best = known.toSorted(
      (a, b) => closeness(b, word) - closeness(a, word) || (a.word < b.word ? -1 : 1),
    );
    return [word, ...best.map((row) => row.word).filter((other) => other !== word)].slice(
      0,
      READINGS_PER_WORD + 1,
    );
  });
}

function isLikely(word: string, typed: string, alike: number): boolean {
  return alike >= ALIKE || beginsAlmost(word, typed);
}

function closeness({ word, alike }: { word: string; alike: number }, typed: string): number {
  return alike + (equalsAlmost(word, typed) ? 2 : beginsAlmost(word, typed) ? 1 : 0);
}
