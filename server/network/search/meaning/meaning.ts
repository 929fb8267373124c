/**
 * What people type into the two fields of a search, "Che cosa" and "Dove", understood: which service, specialty or name
 * is wanted, and around which place. Either field may hold all of it ("fisioterapia Torino"). Words are read from the
 * surest meaning to the loosest; the first that holds is taken.
 */
import { addressOf, looksLikeAddress } from "../../gazetteer/geocoder.ts";
import type { Place } from "../../gazetteer/places.ts";
import { isPlaceName, meantPlace, type MeantPlace, type Sureness } from "../../gazetteer/search.ts";
import { normalise, wordsOf } from "../../names.ts";
import { isAboutServices, type Likeness, meantService, sayingWords } from "../../services.ts";
import { meantSpecialty, type SpecialtyCode } from "../../specialties.ts";
import type { Asker } from "../reading.ts";
import { isKnownName, type SearchedKind } from "./known-names.ts";

export interface Meaning {
  /** The list that answers: a person's name typed among facilities leads to the doctors. */
  readonly kind: SearchedKind;
  readonly serviceCode?: string | undefined;
  readonly specialty?: SpecialtyCode | undefined;
  /** Part of a facility's or a doctor's name, as typed, without titles. */
  readonly name?: string | undefined;
  /** Where, in words: the place's label, or as typed when they may mean several places or are an address. */
  readonly near?: string | undefined;
  /** The place that `near` means; none for an address. */
  readonly place?: Place | undefined;
  /** What else the place's words may mean. */
  readonly otherPlaces: readonly Place[];
  /** The words that were taken for a place are also part of a name. */
  readonly isAlsoName: boolean;
  /** A street of which the town is not said. */
  readonly lacksTown: boolean;
}

export interface Asked {
  readonly what: string;
  readonly where: string;
  /** The list on which it was typed. */
  readonly kind: SearchedKind;
}

type What = Pick<Meaning, "kind" | "serviceCode" | "specialty" | "name">;
type Where = Omit<Meaning, keyof What>;

const LONGEST = 100;
/** A larger town is meant as a place even where people are searched. */
const KNOWN_TO_ALL = 15_000;
/** A larger town is meant although a service is called so too ("Medicina"). */
const LARGER_THAN_A_WORD = 5_000;
const nowhere: Where = { otherPlaces: [], isAlsoName: false, lacksTown: false };

/** What the two fields mean together. Words of which nothing is known stay a name, or a place that is not found. */
export async function meaningOf(asker: Asker, asked: Asked): Promise<Meaning> {
  const { kind } = asked;
  const [what = "", where = ""] = [asked.what, asked.where].map((text) => text.trim().slice(0, LONGEST));
  const reader = new MeaningReader(asker, kind);
  const unknown = (name: string) => ({ kind, ...(name ? { name } : {}), ...nowhere });
  if (!where) return (await reader.all(what)) ?? unknown(what);
  const place = await reader.place(where);
  if (place) return { ...(what ? await reader.besides(what, place) : { kind }), ...place };
  const together = await reader.all(`${what} ${where}`);
  return together ?? { ...((await reader.all(what, true)) ?? unknown(what)), ...nowhere, near: where };
}

/** A word as typed, and what of it counts: "Bolzano/Bozen" → "bolzano", "bozen". */
interface Piece {
  readonly raw: string;
  readonly words: readonly string[];
}

function piecesOf(text: string): Piece[] {
  return text.split(/\s+/).flatMap((raw) => {
    const words = wordsOf(raw);
    return words.length ? [{ raw, words }] : [];
  });
}

function written(pieces: readonly Piece[]): string {
  return pieces
    .map(({ raw }) => raw)
    .join(" ")
    .replace(/[,;.\s]+$/, "");
}

const titles: ReadonlySet<string> = new Set(
  wordsOf(
    "dott dottor dottore dottoressa ssa dr dra doc prof professor professore professoressa signor signora",
  ),
);

/** Shorter names of places are too often other words ("Re", "Vo"): they count only where a place is asked for. */
const SHORTEST_PLACE = 4;

class MeaningReader {
  readonly #asker: Asker;
  readonly #kind: SearchedKind;

  constructor(asker: Asker, kind: SearchedKind) {
    this.#asker = asker;
    this.#kind = kind;
  }

  /**
   * All of it in one text.
   * @param isPlaced where is known already: words are rather a name than another place
   */
  async all(text: string, isPlaced = false): Promise<Meaning | undefined> {
    const typed = piecesOf(text);
    const pieces = typed.filter(({ words }) => !words.every((word) => titles.has(word)));
    const isPerson = pieces.length < typed.length;
    const whole = written(pieces);
    if (!whole) return undefined;
    const place = isPerson || isPlaced ? undefined : meantPlace(whole);
    const isCalled = place?.sureness === "called";
    if (isCalled && isTown(place, LARGER_THAN_A_WORD) && !(await this.#isRatherName(whole, place)))
      return { kind: this.#kind, ...(await this.#at(place, whole)) };
    return (
      this.#service(whole, "exact") ??
      (await this.#split(pieces, "exact")) ??
      (isCalled && !(await this.#isRatherName(whole, place))
        ? { kind: this.#kind, ...(await this.#at(place, whole)) }
        : undefined) ??
      (await this.#named(whole)) ??
      (await this.#address(pieces)) ??
      (await this.#nameSomewhere(pieces)) ??
      (await this.#serviceAndName(pieces)) ??
      (await this.#loosely(pieces, whole, place))
    );
  }

  /** The rest of a search whose place is known; a place named once more changes nothing. */
  async besides(text: string, { place }: Where): Promise<What> {
    const again = isPlaceName(text) ? meantPlace(text) : undefined;
    if (again && again.place.istat === place?.istat) return { kind: this.#kind };
    const meant = await this.all(text, true);
    if (!meant) return { kind: this.#kind, name: text };
    const { kind, serviceCode, specialty, name } = meant;
    return { kind, serviceCode, specialty, name };
  }

  /** A place or an address, and nothing else. */
  async place(text: string): Promise<Where | undefined> {
    const meant = meantPlace(text);
    if (meant && (meant.sureness === "called" || meant.sureness === "part")) return this.#at(meant, text);
    if (looksLikeAddress(text)) return this.#addressed(text);
    const isOtherwise = this.#service(text, "exact") ?? (await this.#split(piecesOf(text), "exact"));
    return meant && !isOtherwise ? this.#at(meant, text) : undefined;
  }

  async #at(meant: MeantPlace, typed: string): Promise<Where> {
    const { place, others } = meant;
    const isCity = isTown(meant, KNOWN_TO_ALL) && this.#kind === "facility";
    return {
      near: others.length ? typed : place.label,
      place,
      otherPlaces: others,
      isAlsoName: !isCity && !/\d/.test(typed) && (await this.#isNamed(typed, this.#kind)),
      lacksTown: false,
    };
  }

  async #addressed(text: string): Promise<Where> {
    const address = await addressOf(text, this.#asker.config?.geocoderUrl);
    return { ...nowhere, near: text, lacksTown: !address };
  }

  #service(text: string, likeness: Likeness): Meaning | undefined {
    const what = this.#wanted(text, likeness);
    return what && { ...what, ...nowhere };
  }

  /** Among doctors a profession is a specialty; among facilities it is the service that it performs. */
  #wanted(text: string, likeness: Likeness): What | undefined {
    const kind = this.#kind;
    const specialty = meantSpecialty(text, likeness);
    if (specialty && kind === "doctor") return { kind, specialty };
    const service = meantService(text, likeness);
    if (service) return { kind, serviceCode: service.code };
    return specialty && { kind, specialty };
  }

  /** A service and a place side by side, in either order. */
  async #split(pieces: readonly Piece[], likeness: Likeness): Promise<Meaning | undefined> {
    for (const { beside, place, typed } of placesAround(
      pieces,
      likeness === "exact" ? ["called"] : ["called", "almost"],
    )) {
      const what = this.#wanted(written(beside), likeness) ?? this.#mostOf(beside, likeness);
      if (what && !(await this.#isRatherName(typed, place)))
        return { ...what, ...(await this.#at(place, typed)) };
    }
    const what = this.#mostOf(pieces, likeness);
    return what && { ...what, ...nowhere };
  }

  /** "risonanza magnetica al ginocchio": a service, and words that only say more about it. */
  #mostOf(pieces: readonly Piece[], likeness: Likeness): What | undefined {
    for (const { part, rest } of partsOf(pieces)) {
      if (!isAboutServices(written(rest))) continue;
      const what = this.#wanted(written(part), likeness);
      if (what) return what;
    }
    return undefined;
  }

  /** Somebody's or something's name, on the list where it is known. */
  async #named(name: string): Promise<Meaning | undefined> {
    const kind = await this.#kindOf(name);
    if (!kind) return undefined;
    const place = meantPlace(name);
    const otherPlaces = place?.sureness === "called" ? [place.place, ...place.others] : [];
    return { ...nowhere, kind, name, otherPlaces };
  }

  async #nameSomewhere(pieces: readonly Piece[], forgiving = false): Promise<Meaning | undefined> {
    for (const { beside, place, typed } of placesAround(pieces, ["called"])) {
      const name = nameIn(beside);
      const kind = name ? await this.#kindOf(name, forgiving) : undefined;
      if (kind) return { kind, name, ...(await this.#at(place, typed)) };
    }
    return undefined;
  }

  /** "cardiologo Rossi", "fisioterapia Crocetta", with or without a town. */
  async #serviceAndName(pieces: readonly Piece[]): Promise<Meaning | undefined> {
    const somewhere = [...placesAround(pieces, ["called"])];
    const readings = [...somewhere, { beside: pieces, place: undefined, typed: "" }];
    for (const { beside, place, typed } of readings)
      for (const { part, rest } of partsOf(beside)) {
        const what = this.#wanted(written(part), "exact");
        const name = nameIn(rest);
        const kind = what && name ? await this.#kindOf(name) : undefined;
        if (what && kind) {
          const where = place ? await this.#at(place, typed) : nowhere;
          return { ...inKind(what, kind, written(part)), name, ...where };
        }
      }
    return undefined;
  }

  /** "fisioterapia via Po 12 Torino", or the address alone. */
  async #address(pieces: readonly Piece[]): Promise<Meaning | undefined> {
    const start = pieces.findIndex((_, index) => looksLikeAddress(written(pieces.slice(index))));
    if (start < 0) return undefined;
    const before = pieces.slice(0, start);
    const what = this.#mostOf(before, "almost");
    if (before.length && !what) return undefined;
    return { kind: this.#kind, ...what, ...(await this.#addressed(written(pieces.slice(start)))) };
  }

  /** Beginnings and typing errors; people before hamlets where people are searched. */
  async #loosely(
    pieces: readonly Piece[],
    whole: string,
    place: MeantPlace | undefined,
  ): Promise<Meaning | undefined> {
    const here = async (sureness: readonly Sureness[], smallest = 0): Promise<Meaning | undefined> =>
      place && sureness.includes(place.sureness) && place.place.population >= smallest
        ? { kind: this.#kind, ...(await this.#at(place, whole)) }
        : undefined;
    const service = async () =>
      this.#service(whole, "begun") ??
      this.#service(whole, "almost") ??
      (await this.#split(pieces, "almost"));
    const name = async (): Promise<Meaning | undefined> => {
      const kind = await this.#kindOf(whole, true);
      return kind ? { kind, name: whole, ...nowhere } : this.#nameSomewhere(pieces, true);
    };
    return (
      (await here(["part"])) ??
      (await here(["almost"], KNOWN_TO_ALL)) ??
      (this.#kind === "doctor" ? await name() : undefined) ??
      (await service()) ??
      (await here(["almost"])) ??
      (await name()) ??
      here(["begun"])
    );
  }

  /** Where people are searched, a small place's name is rather theirs; a hamlet's is anybody's. */
  async #isRatherName(typed: string, place: MeantPlace): Promise<boolean> {
    if (isTown(place, KNOWN_TO_ALL) || place.place.population >= KNOWN_TO_ALL) return false;
    if (this.#kind === "doctor") return this.#isNamed(typed, "doctor");
    return place.place.kind === "locality" && (await this.#kindOf(typed)) !== undefined;
  }

  async #kindOf(name: string, forgiving = false): Promise<SearchedKind | undefined> {
    const [own, other] =
      this.#kind === "doctor" ? (["doctor", "facility"] as const) : (["facility", "doctor"] as const);
    if (await this.#isNamed(name, own, forgiving)) return own;
    // One mistyped word is too little to leave the list for ("Monaco" is not Monica).
    if (forgiving && wordsOf(name).length < 2) return undefined;
    return (await isKnownName(this.#asker, other, name, forgiving ? "almost" : "begun")) ? other : undefined;
  }

  async #isNamed(name: string, kind: SearchedKind, forgiving = false): Promise<boolean> {
    return isKnownName(this.#asker, kind, name, forgiving ? "almost" : "part");
  }
}

function isTown({ place }: MeantPlace, population: number): boolean {
  return place.kind === "postcode" || (place.kind === "town" && place.population >= population);
}

/** What is wanted, asked of another list. */
function inKind(what: What, kind: SearchedKind, typed: string): What {
  const specialty = kind === "doctor" ? meantSpecialty(typed, "exact") : undefined;
  return specialty ? { kind, specialty } : { ...what, kind };
}

/** What of some words may be a name: those that are not only between others. */
function nameIn(pieces: readonly Piece[]): string {
  return written(pieces.filter(({ raw }) => sayingWords(raw).length > 0));
}

/** Names of places have no more words than these, their provinces included. */
const MOST_PLACE_WORDS = 6;

/** Places at the end, then at the beginning of the words, the longest first, with what stands beside them. */
function* placesAround(pieces: readonly Piece[], sureness: readonly Sureness[]) {
  for (let length = Math.min(pieces.length - 1, MOST_PLACE_WORDS); length > 0; length -= 1)
    for (const isLast of [true, false]) {
      const part = isLast ? pieces.slice(-length) : pieces.slice(0, length);
      const typed = written(part);
      if (normalise(typed).length < SHORTEST_PLACE || !sayingWords(typed).length) continue;
      const place = sureness.length > 1 || isPlaceName(typed) ? meantPlace(typed) : undefined;
      if (!place || !sureness.includes(place.sureness)) continue;
      const beside = isLast ? pieces.slice(0, -length) : pieces.slice(length);
      if (sayingWords(written(beside)).length) yield { beside, place, typed };
    }
}

/** Beginnings and ends of the words, the longest first, each with the rest. */
function* partsOf(pieces: readonly Piece[]) {
  for (let length = pieces.length; length > 0; length -= 1) {
    yield { part: pieces.slice(0, length), rest: pieces.slice(length) };
    if (length < pieces.length) yield { part: pieces.slice(-length), rest: pieces.slice(0, -length) };
  }
}
