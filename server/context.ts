import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Config } from "./config.ts";
import { withPersons } from "./coverage/family.ts";
import { withPart } from "./direct-billing/facility-part.ts";
import { actorOf } from "./identity/queries.ts";
import { perform, type Performing } from "./kernel/act.ts";
import type { Actor, WhoAsks } from "./kernel/actor.ts";
import { preparedRows } from "./kernel/prepared.ts";
import { type Load, loaderFor } from "./kernel/batch.ts";
import type { Happenings } from "./kernel/happenings.ts";
import type { Language } from "./kernel/language.ts";
import { Refusal } from "./kernel/refusal.ts";
import type { UserError } from "./kernel/types.ts";
import type { Vault } from "./kernel/vault.ts";

export interface ContextParts {
  readonly em: SqlEntityManager;
  /** Who asks; or how that is found out, as long as nobody has looked. */
  readonly asker: Actor | WhoAsks;
  readonly language: Language;
  readonly config: Config;
  readonly vault: Vault;
  readonly happenings: Happenings;
  /** Network address of the asker, in the form in which askers are counted. */
  readonly address: string;
  /** What the browser keeps of those who signed in on it; see `identity/device.ts`. */
  readonly device: string | undefined;
  /** What the asker's browser says of itself. */
  readonly userAgent: string | undefined;
  readonly rememberDevice: (text: string) => void;
  /** Writes the session cookie of the answer, or clears it: it counts from the next request on. */
  readonly setCookie: (secret: string | undefined) => void;
  readonly now: () => Date;
}

/**
 * Who asks, through which entity manager, and when: one per request, frozen once made. Apollo hands its resolvers a copy:
 * what is worked out later lies behind the prototype's accessors, in a cell that both share.
 */
export class Context implements Performing {
  readonly em: SqlEntityManager;
  readonly language: Language;
  readonly config: Config;
  readonly vault: Vault;
  readonly happenings: Happenings;
  readonly address: string;
  readonly device: string | undefined;
  readonly userAgent: string | undefined;
  readonly rememberDevice: (text: string) => void;
  readonly setCookie: (secret: string | undefined) => void;
  readonly now: () => Date;
  readonly perform: Performing["perform"];
  readonly load: Load<Context>;
  readonly asker: Asker;

  constructor(parts: ContextParts) {
    this.em = parts.em;
    this.language = parts.language;
    this.config = parts.config;
    this.vault = parts.vault;
    this.happenings = parts.happenings;
    this.address = parts.address;
    this.device = parts.device;
    this.userAgent = parts.userAgent;
    this.rememberDevice = parts.rememberDevice;
    this.setCookie = parts.setCookie;
    this.now = parts.now;
    this.asker = new Asker(parts);
    const { em, now, vault, happenings } = parts;
    this.perform = (verb, options, run) =>
      perform(
        { em, now, vault, actor: this.actor, onCommit: () => happenings.tell("written") },
        verb,
        options,
        run,
      );
    this.load = loaderFor<Context>(this);
    Object.freeze(this);
  }

  /** Who asks. @throws Error before {@link recognise}, when that had to be found out */
  get actor(): Actor {
    return this.asker.actor;
  }

  /** How to find out who asks, as long as nobody has looked. */
  get whoAsks(): WhoAsks | undefined {
    return this.asker.whoAsks;
  }

  /** From now on `actor` is who asks, for the whole request: as somebody found on the way, else looked up. */
  recognise(found?: Actor): Promise<Actor> {
    return this.asker.recognise(found);
  }

  /** The same request, by somebody else: whoever it has just signed in, on their way to the next step. */
  as(actor: Actor): Context {
    return new Context({ ...this, asker: actor });
  }

  /** Who holds a session that this request has begun; the request itself stays its asker's. */
  async holderOf(secret: string): Promise<Actor> {
    return scoped(await actorOf(this.em, secret, this.now()), this.now);
  }
}

/** The actor, who may now find out, once, whose and which rows it meets. */
export function scoped(actor: Actor, now: () => Date): Actor {
  return withPart(withPersons(actor, now));
}

/** Who asks of one request: whichever is known first stays. */
class Asker {
  readonly #parts: Pick<ContextParts, "em" | "now">;
  readonly #whoAsks: WhoAsks | undefined;
  #actor: Actor | undefined;

  constructor({ em, now, asker }: Pick<ContextParts, "em" | "now" | "asker">) {
    this.#parts = { em, now };
    if ("door" in asker) this.#actor = scoped(asker, now);
    else this.#whoAsks = asker;
  }

  get actor(): Actor {
    if (this.#actor === undefined) throw new Error("nobody has looked yet who asks");
    return this.#actor;
  }

  get whoAsks(): WhoAsks | undefined {
    return this.#actor === undefined ? this.#whoAsks : undefined;
  }

  async recognise(found?: Actor): Promise<Actor> {
    const { whoAsks } = this;
    if (whoAsks === undefined) return this.actor;
    const { em, now } = this.#parts;
    const actor = found ?? whoAsks.actorOf((await preparedRows(em, whoAsks.statement, whoAsks.values))[0]);
    return (this.#actor ??= scoped(actor, now));
  }
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
