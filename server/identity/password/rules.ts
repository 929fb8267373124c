import type { Bilingual } from "../../kernel/language.ts";
import { commonPasswords } from "./common.ts";

/** Characters of a password as people count them: those of several bytes count once. */
const fewest = 8;
const most = 128;
/** Repetitions longer than this are nobody's first guess. */
const longestRepetition = 24;

export type PasswordFault = "short" | "long" | "userName" | "common";

/** Whose password it is to be. */
interface Chosen {
  readonly password: string;
  readonly userName: string;
}

/** Everything that is wrong with a password somebody chooses, in words that say how to mend it; empty when it may be used. */
export function passwordFaults(chosen: Chosen): readonly Bilingual[] {
  return faultsOf(chosen).map((fault) => faultWords[fault]);
}

/** The same, named. */
export function faultsOf({ password, userName }: Chosen): readonly PasswordFault[] {
  const length = [...password.normalize("NFC")].length;
  if (length < fewest) return ["short"];
  if (length > most) return ["long"];
  if (isUserName(password, userName)) return ["userName"];
  return isCommon(password) ? ["common"] : [];
}

const faultWords: Readonly<Record<PasswordFault, Bilingual>> = {
  short: {
    it: `La password è troppo corta: scegline una di almeno ${fewest} caratteri, anche una frase.`,
    en: `The password is too short: choose one of at least ${fewest} characters; a sentence will do.`,
  },
  long: {
    it: `La password è troppo lunga: scegline una di al massimo ${most} caratteri.`,
    en: `The password is too long: choose one of at most ${most} characters.`,
  },
  userName: {
    it: "La password è come il nome utente, anche se scritto in un altro modo: scegline un’altra.",
    en: "The password is the user name, if written in another way: choose another.",
  },
  common: {
    it: "Questa password è fra quelle che si provano per prime: scegline un’altra, ad esempio tre parole che solo tu metteresti insieme.",
    en: "This password is among those that are tried first: choose another, such as three words that only you would put together.",
  },
};

/** The user name in other letters, with other signs between, or with figures after it. */
function isUserName(password: string, userName: string): boolean {
  const bare = (text: string) => folded(text).replace(/[^\p{L}\d]/gu, "");
  const [chosen, name] = [bare(password), bare(userName)];
  const withoutFigures = (text: string) => text.replace(/\d+$/, "") || text;
  return withoutFigures(chosen) === withoutFigures(name);
}

/** In the list as it is, as a word with figures and signs around, or in letters that stand for others ("p4ssw0rd"). */
function isCommon(password: string): boolean {
  const text = folded(password).replace(/\s+/g, "");
  if (text === "" || isDate(text) || isRepetition(text) || isRun(text)) return true;
  const forms = [text, wordIn(text), inLetters(text), inLetters(wordIn(text)), wordIn(inLetters(text))];
  return forms.some((form) => commonPasswords.has(form));
}

/** Lower case, without accents, wide and narrow forms alike. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Without the figures and signs before and after it. */
function wordIn(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}

const lettersOf: Readonly<Record<string, string>> = {
  ...{ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" },
  ...{ "@": "a", $: "s", "!": "i", "€": "e" },
};

function inLetters(text: string): string {
  return [...text].map((character) => lettersOf[character] ?? character).join("");
}

/** A birthday, as the first thing many people think of: 14052002, 14/05/2002, 2002-05-14. */
function isDate(text: string): boolean {
  const figures = text.replace(/[/.-]/g, "");
  const [day, month, year] = ["(0[1-9]|[12]\\d|3[01])", "(0[1-9]|1[0-2])", "(19|20)\\d\\d"];
  return new RegExp(`^(${day}${month}${year}|${year}${month}${day})$`).test(figures);
}

/** One to three characters again and again: 11111111, abcabcabc. */
function isRepetition(text: string): boolean {
  return text.length <= longestRepetition && /^(.{1,3})\1{2,}.{0,2}$/u.test(text);
}

const rows = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl"];
const runs = rows.flatMap((row) => [row, [...row].toReversed().join("")]);

/** Neighbours on a keyboard or in the alphabet: 23456789, poiuytre. */
function isRun(text: string): boolean {
  return runs.some((run) => run.includes(text));
}
