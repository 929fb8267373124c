import { notes, type Verb } from "../kernel/verbs.ts";

/** A person told the fund where to send money, for the first time. */
export type PayeeVerb = Verb<"payee.told", { means: "transfer" | "cheque" }>;

/** What happens to a claim; `other` is the id of the claim that is, or is no longer, the same event. */
export type ClaimVerb = Verb<"claim.opened"> | Verb<"claim.linked" | "claim.unlinked", { other: string }>;

export const note = notes<ClaimVerb | PayeeVerb>();
