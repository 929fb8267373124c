import { languageOf, type Language } from "./language.ts";

/** What a page says: plain texts, and functions where a text needs parameters. */
type Dictionary = Record<string, string | ((...parameters: never[]) => string)>;

type Spoken<T extends Dictionary> = {
  readonly [Key in keyof T]: T[Key] extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : string;
};

export type Words<T extends Dictionary> = Readonly<Record<Language, Spoken<T>>>;

/** Declares the words of a page. English must have the keys of Italian, no more and no fewer. */
export function bilingual<const T extends Dictionary>(both: { it: T; en: Spoken<NoInfer<T>> }): Words<T> {
  return both as unknown as Words<T>;
}

/** The words in the language of the page at `url`: `const t = $derived(speak(words, page.url))`. */
export function speak<T extends Dictionary>(words: Words<T>, url: { pathname: string }): Spoken<T> {
  return words[languageOf(url)];
}
