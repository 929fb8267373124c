/** Whether words are part of a name of the network. */
import { nameWords, wordsOf } from "../../names.ts";
import { searchDoctors } from "../doctors.ts";
import { searchFacilities, type Searcher } from "../facilities.ts";

export type SearchedKind = "facility" | "doctor";

/** Among so many names that have the words somewhere, some begin with them, or none is meant. */
const LOOKED_AT = 20;

/**
 * Whether somebody of the kind is named so.
 * @param how each typed word is part of a word of the name, begins one, or almost so where none is part of any
 */
export async function isKnownName(
  searcher: Searcher,
  kind: SearchedKind,
  name: string,
  how: "part" | "begun" | "almost",
): Promise<boolean> {
  const forgiving = how === "almost" ? {} : { forgiving: false };
  const page = { first: how === "begun" ? LOOKED_AT : 1, ...forgiving };
  const names =
    kind === "facility"
      ? (await searchFacilities(searcher, { name }, page)).edges.map(({ node }) => node.name)
      : (await searchDoctors(searcher, { name }, page)).edges.map(
          ({ node }) => `${node.lastName} ${node.firstName}`,
        );
  if (how !== "begun") return names.length > 0;
  const typed = nameWords(name);
  return names.some((found) => {
    const words = wordsOf(found);
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  });
}
