import { fail, redirect } from "@sveltejs/kit";
import { typed } from "../act.server.ts";
import type { Asker } from "../api.ts";
import { type FormError, type Kept, text } from "../forms.server.ts";
import type { ErrorPartsFragment } from "../gql/graphql.ts";
import { localPath } from "../language.ts";
import type { Path } from "../paths/build.ts";
import { withQuery } from "../query.ts";
import { isReachable, openStep, type Sequence, stepAfter } from "./sequence.ts";
import type { Told, Versioned } from "./told.ts";

export type WizardEvent = Asker & { readonly request: Request; readonly params: { readonly id: string } };

/** What one wizard is about: the rest is the same for all. */
export interface WizardOf<Draft extends Versioned, Name extends string, Changes> {
  /** The steps that the answers of a draft ask for. */
  sequenceOf(draft: Draft): Sequence<Name>;
  /** The draft as it stands; one that is none any more leads to what it became, one that is not there is 404. */
  load(event: WizardEvent): Promise<Draft>;
  /** Keeps changes over the version that was seen; DRAFT_CHANGED when another is there. */
  save(event: WizardEvent, version: number, changes: Changes): Promise<Saved<Draft>>;
  cancel(event: WizardEvent): Promise<unknown>;
  /** What is wrong in a step of a draft, at the fields of the API. */
  problemsOf(draft: Draft, step: Name): readonly FormError[];
  /** The form's field for one of the API. */
  fieldOf(field: string | null | undefined): string | null;
  /** Where to go from a draft that is left for later, and from one that is gone. */
  readonly left: Path;
  readonly gone: Path;
}

interface Saved<Draft> {
  readonly draft: Draft | null;
  readonly errors: readonly ErrorPartsFragment[];
}

/** What a step's form says: changes to keep, and what is wrong with it before the API is asked. */
export interface ReadStep<Changes, More extends object = object> {
  readonly changes: Changes;
  readonly errors: readonly FormError[];
  readonly kept?: readonly Kept[];
  /** What the page shows beside its errors. */
  readonly more?: More;
}

type Read<Changes, More extends object> = (
  event: WizardEvent,
  form: FormData,
) => Promise<ReadStep<Changes, More>>;

/** Later steps open when those before are complete: whoever comes too early goes on where the draft stands. */
export function checkReachable<Name extends string>(
  event: Asker,
  sequence: Sequence<Name>,
  step: Name,
): void {
  if (!isReachable(sequence, step)) redirect(303, localPath(event.url, openStep(sequence).path));
}

/** Keeps what a form says of a step, complete or not, and tells what is wrong with it. */
async function keep<Draft extends Versioned, Name extends string, Changes, More extends object>(
  wizard: WizardOf<Draft, Name, Changes>,
  step: Name,
  read: Read<Changes, More>,
  event: WizardEvent,
) {
  const form = await event.request.formData();
  const { changes, errors, kept = [], more } = await read(event, form);
  const seen = Number(text(form, "version"));
  const version = Number.isInteger(seen) ? seen : 0;
  const { draft, errors: refusals } = await wizard.save(event, version, changes);
  const told = (reasons: readonly FormError[], other: Partial<Told<Draft>> = {}) => ({
    errors: reasons,
    values: typed(form),
    kept,
    fields: sentFields(form, kept),
    version: draft?.version ?? version,
    conflict: null as Draft | null,
    ...(more as Partial<More> | undefined),
    ...other,
  });
  const at = (all: readonly FormError[]) => all.map((one) => ({ ...one, field: wizard.fieldOf(one.field) }));
  const none = { form, draft: null, isAsking: false, shown: told([]) };
  if (refusals.some(({ code }) => code === "DRAFT_CHANGED")) {
    const conflict = await wizard.load(event);
    return { ...none, refused: fail(409, told([], { conflict, version: conflict.version })) };
  }
  if (!draft && refusals.some(({ code }) => code === "NOT_FOUND")) await wizard.load(event);
  if (!draft) return { ...none, refused: fail(422, told(at(refusals))) };
  const still = at(wizard.problemsOf(draft, step));
  const all = [...errors, ...still.filter(({ field }) => !errors.some((one) => one.field === field))];
  return {
    ...{ form, draft, isAsking: more !== undefined, shown: told([]) },
    refused: all.length ? fail(422, told(all)) : undefined,
  };
}

/** The form actions of a step: continue, leave, save by itself, and cancel the whole. */
export function stepActions<Draft extends Versioned, Name extends string, Changes, More extends object>(
  wizard: WizardOf<Draft, Name, Changes>,
  step: Name,
  read: Read<Changes, More>,
) {
  const kept = (event: WizardEvent) => keep(wizard, step, read, event);
  return {
    next: async (event: WizardEvent) => {
      const { form, draft, refused } = await kept(event);
      if (!draft) return refused;
      const sequence = wizard.sequenceOf(draft);
      const after = stepAfter(sequence, step);
      // answers that lead aside do so even where something else of the step is not right
      if (after?.kind === "detour") redirect(303, localPath(event.url, after.path));
      if (refused) return refused;
      const end = sequence.find(({ kind }) => kind === "end");
      const isBack = end && text(form, "back") === "summary" && isReachable(sequence, end.name);
      redirect(303, localPath(event.url, (isBack ? end : (after ?? openStep(sequence))).path));
    },
    leave: async (event: WizardEvent) => {
      const { draft, refused } = await kept(event);
      if (!draft) return refused;
      redirect(303, localPath(event.url, wizard.left));
    },
    /** Saves and stays: without JavaScript, to see what follows from it. */
    stay: async (event: WizardEvent) => {
      const { form, draft, refused, shown, isAsking } = await kept(event);
      if (!draft) return refused;
      if (isAsking) return shown;
      const back = text(form, "back") === "summary" ? "summary" : null;
      redirect(303, withQuery({ pathname: event.url.pathname, search: "" }, { back }));
    },
    /** Saves and stays, and shows what the words typed may mean: a search of a step's own, without JavaScript. */
    look: async (event: WizardEvent) => {
      const { draft, refused, shown } = await kept(event);
      return draft ? shown : refused;
    },
    autosave: async (event: WizardEvent) => {
      const { draft, refused } = await kept(event);
      return draft ? { saved: draft } : refused;
    },
    cancel: async (event: WizardEvent) => {
      await wizard.cancel(event);
      redirect(303, localPath(event.url, wizard.gone));
    },
  };
}

/** Files that came with the form are kept already: sent once more they are named, not sent. */
function sentFields(form: FormData, kept: readonly Kept[]): [string, string][] {
  const fields: [string, string][] = [];
  for (const [name, value] of form) {
    if (typeof value === "string" && name !== "version" && !name.startsWith("kept:"))
      fields.push([name, value]);
  }
  return [
    ...fields,
    ...kept.map(({ requirement, documentId, fileName }): [string, string] => [
      `kept:${requirement}`,
      `${documentId}|${fileName}`,
    ]),
  ];
}
