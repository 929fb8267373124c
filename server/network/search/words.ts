/**
 * Names read word by word: `name_word` holds the words of the network once each, `facility_word` and `doctor_word` who
 * carries them and has not left the network, in the order of names. However many carry a word, no more of them are read
 * than are wanted.
 */
import { type RawBuilder, sql, type SqlBool } from "kysely";
import { oftenAsked } from "../../kernel/prepared.ts";
import type { Reader } from "../queries.ts";
import { all, named, type Spellings } from "./conditions.ts";
import type { PageStart } from "./page-request.ts";

/** Shorter words are not kept in `name_word`, and are part of nearly every name. */
const SHORTEST_WALKED = 4;
/**
 * Carriers of a word are counted up to here, to find the word that fewest carry. Of equals that which is part of fewest
 * words of the network, then the last, which says most.
 */
const MOST_COUNTED = 1_000;

/** Places of the words of a name that lead to those who carry them: the long ones. */
export function wordsToWalk(spellings: Spellings): number[] {
  return [...spellings.keys()].filter((place) => spellings[place]?.every(isWalked));
}

function isWalked(word: string): boolean {
  return word.length >= SHORTEST_WALKED;
}

/** Whether each word is at least part of a word of the network; short ones are taken to be. */
export async function areKnown({ em }: Reader, words: readonly string[]): Promise<boolean> {
  const long = words.filter(isWalked);
  if (!long.length) return true;
  const known = long.map(
    (word) => sql<SqlBool>`exists (with words as materialized (${wordsOf([word])}) select from words)`,
  );
  const rows = await oftenAsked(em, sql<{ known: boolean }>`select ${all(known)} as known`);
  return rows[0]?.known ?? false;
}

/** Rows of a name, read from the word of it that fewest carry. */
export interface WordWalk {
  readonly spellings: Spellings;
  /** Places of {@link wordsToWalk}. */
  readonly words: readonly number[];
  readonly limit: number;
  readonly after?: PageStart | undefined;
}

type Kind = "facility" | "doctor";

/** The first of a name, by name: rows of `search_name` and `id`. */
export function firstByWord(kind: Kind, { limit, after, ...walk }: WordWalk): RawBuilder<unknown> {
  const id = sql.ref(`w.${kind}_id`);
  const next =
    after === undefined ? sql`` : sql`and (w.search_name, ${id}) > (${after.value}::text, ${after.id}::uuid)`;
  const carriers = (isCarrier: RawBuilder<SqlBool>) => sql`
    select w.search_name, ${id} as id
    from ${sql.table(`${kind}_word`)} w where ${isCarrier} ${next}
    order by w.search_name, ${id}
    limit ${sql.lit(limit)}`;
  return sql`
    select distinct search_name, id from (${walked(kind, walk, carriers)}) met
    order by search_name, id
    limit ${sql.lit(limit)}`;
}

/** The table `named`: ids of those with a name, at most so many, some of them twice. Without words to walk, by trigrams. */
export function namedTable(
  kind: Kind,
  { spellings, words, limit }: Omit<WordWalk, "after">,
): RawBuilder<unknown> {
  const carriers = words.length
    ? walked(
        kind,
        { spellings, words },
        (isCarrier) => sql`
          select ${sql.ref(`w.${kind}_id`)} as id from ${sql.table(`${kind}_word`)} w
          where ${isCarrier} order by w.search_name`,
      )
    : sql`select id from ${sql.table(kind)} where ${all(named(sql`search_name`, spellings))}`;
  return sql`named as materialized (select * from (${carriers}) met limit ${sql.lit(limit)})`;
}

/**
 * What `carriers` selects from the word table (alias `w`) for each word of the network of which the word that fewest
 * carry is a part.
 */
function walked(
  kind: Kind,
  { spellings, words }: Pick<WordWalk, "spellings" | "words">,
  carriers: (isCarrier: RawBuilder<SqlBool>) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  const table = (place: number) => sql.table(`words${place}`);
  const known = words.map(
    (place) => sql`
      ${table(place)} as materialized (${wordsOf(spellings[place] ?? [])})`,
  );
  const counted = words.map(
    (place) => sql`
      select ${sql.lit(place)} as place, (select count(*) from ${table(place)}) as words, (
        select count(*) from (
          select from ${table(place)} met cross join lateral (
            select from ${sql.table(`${kind}_word`)} w where w.word = met.word limit ${sql.lit(MOST_COUNTED)}
          ) carrier limit ${sql.lit(MOST_COUNTED)}
        ) carriers
      ) as carriers`,
  );
  const branches = words.map((place) => {
    const isCarrier = all([
      sql<SqlBool>`w.word = met.word`,
      ...named(sql`w.search_name`, spellings.toSpliced(place, 1)),
    ]);
    return sql`
      select carrier.* from ${table(place)} met cross join lateral (${carriers(isCarrier)}) carrier
      where (select place from fewest) = ${sql.lit(place)}`;
  });
  return sql`
    with ${sql.join(known)},
    fewest as materialized (
      select place from (${sql.join(counted, sql` union all `)}) counted order by carriers, words, place desc limit 1
    )
    ${sql.join(branches, sql` union all `)}`;
}

/**
 * Words of the network of which one of these is a part. To be materialized: the planner must look for all of them by
 * their trigrams, whatever limit stands around.
 */
function wordsOf(parts: readonly string[]): RawBuilder<unknown> {
  return sql`select n.word from name_word n where ${all(named(sql`n.word`, [parts]))}`;
}
