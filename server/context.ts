import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Config } from "./config.ts";
import type { Account } from "./identity/entity.ts";
import { accountOf, actorOf } from "./identity/queries.ts";
import { type Act, type Consequences, perform, type PerformOptions } from "./kernel/act.ts";
import type { Actor } from "./kernel/actor.ts";
import { type Load, loaderFor } from "./kernel/batch.ts";
import type { Happenings } from "./kernel/happenings.ts";
import type { Language } from "./kernel/language.ts";
import { Refusal } from "./kernel/refusal.ts";
import type { UserError } from "./kernel/types.ts";
import type { Vault } from "./kernel/vault.ts";

/** Who asks, through which entity manager, and when: one per request. */
export interface Context {
  readonly em: SqlEntityManager;
  actor: Actor;
  readonly language: Language;
  readonly config: Config;
  readonly vault: Vault;
  readonly happenings: Happenings;
  /** Network address of the asker, for the counting of failed sign-ins. */
  readonly address: string;
  readonly now: () => Date;
  readonly load: Load<Context>;
  /** One verb as one transaction; see `kernel/act.ts`. */
  perform<T>(verb: string, options: PerformOptions, run: (act: Act) => Promise<T>): Promise<T>;
  /** Sets (or clears) the session cookie of the answer; the rest of this request acts as the new session. */
  signedInAs(secret: string | undefined): Promise<Account | null>;
}

export interface ContextParts extends Omit<Context, "load" | "perform" | "signedInAs"> {
  readonly consequences: Consequences;
  /** Writes the session cookie of the answer, or clears it. */
  readonly setCookie: (secret: string | undefined) => void;
}

export function contextOf(parts: ContextParts): Context {
  const context: Context = {
    ...parts,
    load: (batch, id) => load(batch, id),
    perform: (verb, options, run) =>
      perform(
        { ...parts, actor: context.actor, onCommit: () => parts.happenings.announce() },
        verb,
        options,
        run,
      ),
    async signedInAs(secret) {
      parts.setCookie(secret);
      // Apollo hands its resolvers a copy of the context: who signed in must be known to both
      context.actor = this.actor = await actorOf(parts.em, secret, parts.now());
      return accountOf(parts.em, context.actor);
    },
  };
  const load = loaderFor(context);
  return context;
}

/**
 * The payload of a mutation: what `run` gives, or the refusal as a typed error in the asker's language.
 * Anything else thrown is a defect and stays thrown.
 */
export async function answer<T extends object>(
  context: Context,
  run: () => Promise<T>,
): Promise<{ errors: UserError[] } & Partial<T>> {
  try {
    return { errors: [], ...(await run()) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refusals = [error, ...(error.place.also ?? [])];
    return { errors: refusals.map((one) => userError(one, context.language)) } as {
      errors: UserError[];
    } & Partial<T>;
  }
}

export function userError(refusal: Refusal, language: Language): UserError {
  return {
    code: refusal.code,
    message: refusal.words[language],
    field: refusal.place.field ?? null,
    clause: refusal.place.clause ?? null,
  };
}

/** What a query for one row answers when there is none to see. */
export async function visibleOrNull<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Refusal && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
