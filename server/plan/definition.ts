import type { Bilingual } from "../kernel/language.ts";

/** Who can state a fact or hand in a document. */
export type Supplier = "member" | "facility" | "doctor" | "desk";

/** What people read of a fact, who can supply it, and what is presumed of it. */
export interface FactDefinition {
  readonly label: Bilingual;
  readonly suppliers: readonly Supplier[];
  /** The value that holds until somebody says otherwise. */
  readonly presumed?: string | number | boolean;
}
