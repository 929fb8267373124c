import type { NextActor } from "../gql/graphql.ts";
import type { Door } from "../doors.ts";
import type { Language } from "../language.ts";

/** Whose turn it is, as each door says it. */
const turns: Readonly<Record<Door, Record<NextActor, Record<Language, string>>>> = {
  MEMBER: {
    MEMBER: { it: "Tocca a te", en: "Your turn" },
    FACILITY: { it: "Tocca alla struttura", en: "The facility’s turn" },
    DESK: { it: "Tocca alla Centrale Operativa", en: "The Operations Centre’s turn" },
  },
  FACILITY: {
    MEMBER: { it: "Tocca all’assistito", en: "The member’s turn" },
    FACILITY: { it: "Tocca a voi", en: "Your turn" },
    DESK: { it: "Tocca alla Centrale Operativa", en: "The Operations Centre’s turn" },
  },
  DESK: {
    MEMBER: { it: "Tocca all’assistito", en: "The member’s turn" },
    FACILITY: { it: "Tocca alla struttura", en: "The facility’s turn" },
    DESK: { it: "Tocca a noi", en: "Our turn" },
  },
};

/** "Tocca a noi: la valutazione". */
export function turnWords(
  { by, what }: { by: NextActor; what: string },
  door: Door,
  language: Language,
): string {
  return `${turns[door][by][language]}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}
