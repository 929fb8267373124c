/** Who may have issued an expense document, as a member types the name. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { Actor } from "../../kernel/actor.ts";
import { searchFacilities } from "../../network/search/facilities.ts";

export interface ProviderLike {
  readonly facilityId: string | null;
  readonly name: string;
  readonly place: string | null;
  readonly vatNumber: string | null;
}

/** Of each kind at most so many. */
const ofEach = 6;

/**
 * Facilities of the network, then companies outside of it that the fund has met. Whoever has no VAT number is a private
 * person: nobody is shown where others were treated.
 */
export async function providersLike(
  reader: { readonly em: SqlEntityManager; readonly actor: Actor; readonly now: () => Date },
  text: string,
): Promise<ProviderLike[]> {
  const words = text.trim();
  if (words.length < 2) return [];
  const { edges } = await searchFacilities(
    reader,
    { name: words, centre: undefined },
    { first: ofEach, forgiving: true },
  );
  const facilities = edges.map(({ node }): ProviderLike => ({
    facilityId: node.id,
    name: node.name,
    place: `${node.municipality} (${node.province})`,
    vatNumber: null,
  }));
  const { rows } = await sql<Omit<ProviderLike, "facilityId">>`
    select name, place, vat_number as "vatNumber" from provider p
    where vat_number is not null and facility_id is null and strpos(lower(name), lower(${words})) > 0
      and not exists (select from facility f where f.vat_number = p.vat_number)
    order by name, vat_number limit ${ofEach}`.execute(reader.em.getKysely());
  return [...facilities, ...rows.map((row) => ({ ...row, facilityId: null }))];
}
