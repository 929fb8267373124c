import type { Bilingual } from "../kernel/language.ts";
import type { Cents } from "../kernel/money.ts";

/** One step of a sum as it is kept: a part of the requested amount that the fund does not pay, with its clause. */
export interface StoredStep {
  readonly kind: string;
  readonly clause: string;
  readonly text: Bilingual;
  /** What this step leaves to the member, in cents. */
  readonly amountCents: Cents;
}
