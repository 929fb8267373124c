import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Config } from "./config.ts";
import type { Account } from "./identity/entity.ts";
import { personsSeenBy } from "./coverage/family.ts";
import { accountOf, actorOf } from "./identity/queries.ts";
import { perform, type Performing } from "./kernel/act.ts";
import type { Actor, WhoAsks } from "./kernel/actor.ts";
import { preparedRows } from "./kernel/prepared.ts";
import { type Load, loaderFor } from "./kernel/batch.ts";
import type { Happenings } from "./kernel/happenings.ts";
import type { Language } from "./kernel/language.ts";
import { Refusal } from "./kernel/refusal.ts";
import type { UserError } from "./kernel/types.ts";
import type { Vault } from "./kernel/vault.ts";

/** Who asks, through which entity manager, and when: one per request. */
export interface Context extends Performing {
  readonly em: SqlEntityManager;
  /** A visitor until {@link recognise}, when `whoAsks` is there. */
  actor: Actor;
  /** Who asks, as long as nobody has looked. */
  whoAsks: WhoAsks | undefined;
  readonly language: Language;
  readonly config: Config;
  readonly vault: Vault;
  readonly happenings: Happenings;
  /** Network address of the asker, in the form in which askers are counted. */
  readonly address: string;
  /** What the browser keeps of those who signed in on it; see `identity/device.ts`. */
  readonly device: string | undefined;
  readonly rememberDevice: (text: string) => void;
  readonly now: () => Date;
  readonly load: Load<Context>;
  /** From now on `actor` is who asks: as somebody found on the way, else looked up. */
  recognise(found?: Actor): Promise<Actor>;
  /** Sets (or clears) the session cookie of the answer; the rest of this request acts as the new session. */
  signedInAs(secret: string | undefined): Promise<Account | null>;
}

export interface ContextParts extends Omit<
  Context,
  "load" | "perform" | "signedInAs" | "recognise" | "whoAsks"
> {
  readonly whoAsks?: WhoAsks | undefined;
  /** Writes the session cookie of the answer, or clears it. */
  readonly setCookie: (secret: string | undefined) => void;
}

export function contextOf(parts: ContextParts): Context {
  /** A member sees its minor children; who they are is looked up only where it matters. */
  const withPersons = (actor: Actor): Actor =>
    actor.door === "member" ? { ...actor, persons: personsSeenBy(actor.personId, parts.now) } : actor;
  const context: Context = {
    ...parts,
    actor: withPersons(parts.actor),
    whoAsks: parts.whoAsks,
    load: (batch, id) => load(batch, id),
    perform: (verb, options, run) =>
      perform(
        { ...parts, actor: context.actor, onCommit: () => parts.happenings.tell("written") },
        verb,
        options,
        run,
      ),
    async recognise(found) {
      const { whoAsks } = context;
      // Apollo hands its resolvers a copy of the context: who asks must be known to both
      context.whoAsks = this.whoAsks = undefined;
      if (found) context.actor = withPersons(found);
      else if (whoAsks) {
        const [row] = await preparedRows(parts.em, whoAsks.statement, whoAsks.values);
        context.actor = withPersons(whoAsks.actorOf(row));
      }
      return (this.actor = context.actor);
    },
    async signedInAs(secret) {
      parts.setCookie(secret);
      context.actor = this.actor = withPersons(await actorOf(parts.em, secret, parts.now()));
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
