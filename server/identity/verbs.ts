import { notes, type Verb } from "../kernel/verbs.ts";
import type { AgreementKind } from "./agreement/words.ts";
import type { AlarmKind } from "./entity.ts";
import type { FactorKind } from "./rules.ts";

export type AlarmVerb = Verb<"alarm.raised", { kind: AlarmKind }> | Verb<"alarm.seen">;

/** A member says anew by what a person is reached; another email or mobile waits for its codes. */
export type ContactVerb =
  | Verb<"person.contactsChanged", { fields: readonly string[] }>
  | Verb<"person.contactCodesSent", { codesSent: number }>;

/** What its owner is told of an account. The rows are the owner's alone: nobody else hears of them. */
export type AccountVerb =
  | Verb<"account.newDevice">
  | Verb<"account.passwordChanged">
  /** Somebody cannot get in: known or not, only a letter tells. */
  | Verb<"account.newPasswordAsked">
  | Verb<"account.userNameAsked">
  | Verb<"account.passwordDue", { daysBefore: number }>
  | Verb<"account.factorAdded", { kind: FactorKind }>
  | Verb<"account.factorRemoved", { kind: FactorKind }>
  | Verb<"account.factorsLost">
  /** Who lost all second factors comes back by a code of a letter. */
  | Verb<"account.entryCodeSent">;

/** The desk issued a card to somebody: the first, or in place of another. */
export type CardVerb = Verb<"card.issued"> | Verb<"card.replaced">;

/** A member agrees to something, or takes it back. Nobody else hears of it. */
export type AgreementVerb =
  | Verb<"agreement.given", { kind: AgreementKind; wording: string }>
  | Verb<"agreement.revoked", { kind: AgreementKind }>;

export const note = notes<AgreementVerb | AlarmVerb | ContactVerb | AccountVerb | CardVerb>();
