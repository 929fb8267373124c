import { type Cookies, error } from "@sveltejs/kit";
import type { Viewer } from "#lib/door.server.ts";
import type { Family, FamilyPerson } from "./family.ts";

/** Whose pages were looked at last, in this browser and until it is closed. */
const COOKIE = "person";
/** In the address: everybody, where a page can be about all. */
const EVERYBODY = "all";

interface Visit {
  readonly url: URL;
  readonly cookies: Cookies;
}

/** The family of a member, and who of it is chosen: as the address says (`?person=`), which is remembered, else as before. */
export function familyOf(
  { url, cookies }: Visit,
  { person, persons, answersFor, actsFor, hiddenNames }: Viewer,
) {
  const asks = new Set(answersFor.map(({ id }) => id));
  const as = new Map(
    actsFor.flatMap(({ personId, capacity, label }) =>
      capacity === "PARENT" ? [] : [[personId, label] as const],
    ),
  );
  const all = persons.map((one): FamilyPerson => ({
    ...one,
    mayAsk: asks.has(one.id),
    as: as.get(one.id) ?? null,
  }));
  const own = all.filter(({ id }) => id === person?.id);
  const [self, ...others] = [...own, ...all.filter((one) => !own.includes(one))];
  if (self === undefined) throw new Error("a member is no person");
  const said = url.searchParams.get("person");
  const known = all.find(({ id }) => id === said);
  if (known) cookies.set(COOKIE, known.id, { path: "/", httpOnly: true, sameSite: "lax" });
  else if (said === EVERYBODY || said === "") cookies.delete(COOKIE, { path: "/" });
  const kept = said === null ? all.find(({ id }) => id === cookies.get(COOKIE)) : known;
  const isUnknown = said !== null && said !== EVERYBODY && said !== "" && known === undefined;
  const family: Family = { persons: [self, ...others], hidden: hiddenNames, chosen: kept };
  return { family, isUnknown };
}

/** What a page of the member's door begins with when it is about somebody; somebody unknown answers like no page at all. */
export async function chosenIn({ parent }: { parent: () => Promise<ReturnType<typeof familyOf>> }) {
  const { family, isUnknown } = await parent();
  if (isUnknown) error(404);
  return family;
}
