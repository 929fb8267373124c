import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { fail, redirect } from "@sveltejs/kit";
import { type Asker, tell } from "./api.ts";
import { placed, type Places } from "./fields.ts";
import { type FormError, type Refused, text } from "./forms.server.ts";
import type { ErrorPartsFragment } from "./gql/graphql.ts";
import { localPath } from "./language.ts";
import type { Address, Path } from "./paths/build.ts";
import { proofIn } from "./security/prove-again.server.ts";
import { collectDocuments } from "./uploads.server.ts";

type Event = Asker & { readonly request: Request };

/** What a mutation answers: its only field, whatever its name. */
type PayloadOf<Data> = Extract<Data[keyof Data], { errors: readonly ErrorPartsFragment[] }>;

/** The same without errors: what it was about is there. */
type Done<Payload> = { readonly [Name in keyof Payload]: NonNullable<Payload[Name]> };

/** The variables as a page says them: the key of the form goes with them by itself. */
type Said<Variables> = Variables extends { input: infer Input }
  ? { input: Omit<Input, "idempotencyKey"> }
  : Variables;

/** Found before the API is asked: nothing is sent. */
class Wrong {
  constructor(readonly errors: readonly FormError[]) {}
}

/** What a form does not say as it should: `return wrong(missing("on", t.dayMissing))`. */
export function wrong(...errors: readonly FormError[]): Wrong {
  return new Wrong(errors);
}

type Next = Path | Address;

interface Ending<Payload> {
  /** The page to go on to when it was done, as in Italian; reloading it repeats nothing. */
  readonly next: Next | ((done: Done<Payload>, form: FormData) => Next | Promise<Next>);
  /** Where to go when the same form was sent before with something else in it: what that did stands there. */
  readonly repeated?: Next;
  /** At which field of the form a refusal stands; without it where the API says, `input.reason` at `reason`. */
  readonly at?: Places | ((error: FormError, form: FormData) => string | null | undefined);
  /** What the form is filled with again, beside its texts. */
  readonly values?: (form: FormData) => Record<string, string>;
}

/**
 * One form action, whole: reads the form, tells the API with the form's key, and goes on; or answers the form with each
 * error at its field, what was typed, and the files that have arrived.
 */
export async function act<Data, Variables extends Record<string, unknown>>(
  event: Event,
  mutation: TypedDocumentNode<Data, Variables>,
  read: (form: FormData) => Said<Variables> | Wrong | Promise<Said<Variables> | Wrong>,
  { next, repeated, at, values }: Ending<PayloadOf<Data>>,
) {
  const form = await event.request.formData();
  const said = await read(form);
  if (said instanceof Wrong) return refuse(said.errors, form, values?.(form));
  const unproved = await proofIn(event, form);
  if (unproved.length) return refuse(unproved, form, values?.(form));
  const data: Data = await tell(event, mutation, withKey<Variables>(said, form));
  const payload = payloadOf(data);
  if (!payload.errors.length) {
    const done = payload as Done<PayloadOf<Data>>;
    redirect(303, localPath(event.url, typeof next === "string" ? next : await next(done, form)));
  }
  if (repeated !== undefined && payload.errors.some(({ code }) => code === "IDEMPOTENCY_KEY_REUSED")) {
    redirect(303, localPath(event.url, repeated));
  }
  const here =
    typeof at === "function"
      ? payload.errors.map((error) => ({ ...error, field: at(error, form) ?? null }))
      : placed(payload.errors, at);
  return refuse(here, form, values?.(form));
}

/** Answers a form with its errors, what was typed in it and which files it has. Too many tries answer 429. */
export function refuse(errors: readonly FormError[], form: FormData, values: Record<string, string> = {}) {
  const tooMany = errors.some(({ code }) => code?.startsWith("TOO_MANY_"));
  return fail(tooMany ? 429 : 422, {
    errors: [...errors],
    values: { ...typed(form), ...values },
    kept: collectDocuments(form).kept,
  } satisfies Refused);
}

/** The texts of a form (files left out), to fill it again. Passwords and answers of passkeys never travel back. */
export function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !/pass(word|key)/i.test(name)) values[name] = value;
  return values;
}

function withKey<Variables>(said: Said<Variables>, form: FormData): Variables {
  const idempotencyKey = text(form, "idempotencyKey");
  if (!idempotencyKey || typeof said !== "object" || said === null || !("input" in said)) {
    return said as Variables;
  }
  return { ...said, input: { ...(said.input as object), idempotencyKey } } as Variables;
}

function payloadOf<Data>(data: Data): PayloadOf<Data> {
  const payload = Object.values(data as Record<string, unknown>).find(
    (one) => typeof one === "object" && one,
  );
  return payload as PayloadOf<Data>;
}
