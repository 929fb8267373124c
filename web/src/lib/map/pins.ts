/** What a map shows, whoever draws it. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A part of the earth, in degrees. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** One marker: a facility, or the doctors at one. */
export interface Pin extends Point {
  /** What it stands for in the list: the facility, or each of the doctors. */
  readonly ids: readonly string[];
  /** Square with a D, not round with a cross. */
  readonly dental: boolean;
  /** More than one is written beside the letter. */
  readonly count: number;
  /** Shown beside the marker under the pointer or the focus, and said of it. */
  readonly label: string;
  /** What the marker opens. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** Too many to be drawn one by one. */
export interface Crowd extends Point {
  readonly count: number;
}

/** What a map should open on: a box exactly; or these points and the centre they were found from; or all of Italy. */
export interface Frame {
  /** The map is framed anew when this changes. */
  readonly key: string;
  readonly points: readonly Point[];
  readonly centre: Point | null;
  readonly box: Box | null;
}

export interface Tiles {
  readonly url: string | undefined;
  readonly attribution: string | undefined;
}
