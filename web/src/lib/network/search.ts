export type Kind = "facilities" | "doctors";

export interface NamedService {
  code: string;
  name: string;
  category: string;
}

export interface NamedSpecialty {
  code: string;
  name: string;
}

/** How many fit, as far as they are counted. */
export interface MatchCount {
  atLeast: number;
  /** Whether there are no more. */
  isExact: boolean;
}

/** What both searches show above their lists. */
export interface Found {
  matches: MatchCount;
  spellingForgiven: boolean;
  centre?: { label: string; approximate: boolean; latitude: number; longitude: number } | null;
}

/** What else the words of an address may have meant. */
export interface OtherMeanings {
  otherPlaces: readonly { id: string; label: string }[];
  /** The words for the place, when they are part of a name as well. */
  alsoName: string;
  /** A street is named, but its town is not. */
  lacksTown: boolean;
}
