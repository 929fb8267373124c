import { redirect } from "@sveltejs/kit";
import { ask, type Asker } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { SearchedKind } from "#lib/gql/graphql.ts";
import { localPath } from "#lib/language.ts";
import type { Path } from "#lib/paths/build.ts";
import { memberPaths } from "#lib/paths/member.ts";
import { type Filters, longest } from "./filters.ts";
import { shared } from "./carried.ts";
import type { OtherMeanings } from "./search.ts";
import { typedNames } from "./typed.ts";

const resolveSearch = graphql(`
  query ResolveSearch($what: String!, $where: String!, $kind: SearchedKind!) {
    resolveSearch(what: $what, where: $where, kind: $kind) {
      kind
      serviceCode
      specialty
      name
      near
      placeId
    }
  }
`);

const otherMeanings = graphql(`
  query OtherMeanings($what: String!, $where: String!, $kind: SearchedKind!) {
    resolveSearch(what: $what, where: $where, kind: $kind) {
      otherPlaces {
        id
        label
      }
      isAlsoName
      lacksTown
    }
  }
`);

const pages = {
  FACILITIES: memberPaths.facilities,
  DOCTORS: memberPaths.doctors,
} as const satisfies Record<SearchedKind, () => Path>;

/**
 * What was typed into the two fields, understood and written into the address in the terms of the search; then the
 * address says it all. A field that stands as it was shown changes nothing.
 * @param only this page answers whatever is found, and no other
 */
export async function resolveTyped(event: Asker, kind: SearchedKind, only = false): Promise<void> {
  const query = new URLSearchParams(event.url.search);
  if (!typedNames.some((name) => query.has(name))) return;
  const [what = "", asWhat = "", where = "", asWhere = ""] = typedNames.map((name) =>
    query.get(name)?.trim().slice(0, longest),
  );
  const isNew = { what: what !== asWhat, where: where !== asWhere };
  const forget = (names: readonly string[]) => names.forEach((name) => query.delete(name));
  forget([...typedNames, "after", "from"]);
  if (isNew.what) forget(["service", "specialty", "name"]);
  if (isNew.where) forget(["near", "place"]);
  for (const [name, value] of [...query]) if (!value) query.delete(name);
  const words = { what: isNew.what ? what : "", where: isNew.where ? where : "" };
  let answers = kind;
  if (words.what || words.where) {
    const { resolveSearch: meant } = await ask(event, resolveSearch, { ...words, kind });
    if (meant.kind !== kind && !only) {
      answers = meant.kind;
      forget([...query.keys()].filter((name) => !shared.includes(name)));
    }
    const said = { service: meant.serviceCode, specialty: meant.specialty, name: meant.name };
    for (const [name, value] of Object.entries(said)) if (value) query.set(name, value);
    if (meant.near) {
      forget(["place", "lat", "lng", "area"]);
      query.set("near", meant.near);
      if (meant.placeId) query.set("place", meant.placeId);
    }
  }
  const path = only ? event.url.pathname : localPath(event.url, pages[answers]());
  redirect(303, query.size ? `${path}?${query}` : path);
}

const none: OtherMeanings = { otherPlaces: [], alsoName: "", lacksTown: false };

/** What else was meant by words that are not a place's own label. */
export async function otherMeaningsOf(
  event: Asker,
  { near, name }: Filters,
  kind: SearchedKind,
): Promise<OtherMeanings> {
  const isLabel = /\([A-Z]{2}\)$/.test(near);
  if (isLabel || !(near || name)) return none;
  const asked = near ? { what: "", where: near } : { what: name, where: "" };
  const { otherPlaces, isAlsoName, lacksTown } = (await ask(event, otherMeanings, { ...asked, kind }))
    .resolveSearch;
  return { otherPlaces, alsoName: isAlsoName ? near : "", lacksTown };
}
