import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "../actor.ts";
import type { Language } from "../language.ts";

/** Who reads a paper, and what papers say of the house. Each paper begins with what its reader may see. */
export interface PaperReader {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
  /** Where squares to scan lead. */
  readonly publicUrl: string;
  /** Who pays, and from which account. */
  readonly fund: { readonly name: string; readonly iban: string; readonly bic: string };
}

/** A file made when it is asked for: always as the rows stand, never a second copy to keep. */
export interface OutgoingFile {
  readonly content: Buffer;
  readonly mimeType: string;
  readonly fileName: string;
}

/** Address of a paper in the language of who asks for it. */
export function paperUrl(kind: string, id: string, language: Language): string {
  return `/documents/${kind}/${id}.pdf?lang=${language}`;
}
