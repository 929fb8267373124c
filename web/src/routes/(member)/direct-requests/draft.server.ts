import { error, fail, redirect } from "@sveltejs/kit";
import { ask, type Asker, tell } from "#lib/api.ts";
import { text, typed, type UserError } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { DirectRequestStep, SaveDirectRequestDraftInput } from "#lib/gql/graphql.ts";
import { localPath } from "#lib/language.ts";
import type { Kept } from "#lib/uploads.server.ts";
import {
  type Draft,
  fieldOf,
  isReachable,
  nextStep,
  stepPath,
  steps,
  type Told,
  whyNoDirect,
} from "./steps.ts";

const directRequest = graphql(`
  query DirectRequest($id: ID!) {
    directRequestDraft(id: $id) {
      ...DirectRequestParts
    }
  }
`);

const saveDirectRequest = graphql(`
  mutation SaveDirectRequest($input: SaveDirectRequestDraftInput!) {
    saveDirectRequestDraft(input: $input) {
      errors {
        code
        message
        field
        clause
      }
      directRequestDraft {
        ...DirectRequestParts
      }
    }
  }
`);

const cancelDirectRequest = graphql(`
  mutation CancelDirectRequest($id: ID!) {
    cancelDirectRequestDraft(draftId: $id) {
      errors {
        code
        message
      }
    }
  }
`);

export type Event = Asker & { request: Request; params: { id: string } };
type Changes = Omit<SaveDirectRequestDraftInput, "draftId" | "version">;

/** What a step's form says: changes to keep, and what is wrong with it before the API is asked. */
export interface ReadStep {
  readonly changes: Changes;
  readonly errors: readonly UserError[];
  readonly kept?: readonly Kept[];
  readonly choices?: Told["choices"];
}

/** The draft as it stands. One already sent leads to what it became; one that is not there is 404. */
export async function draftOf(event: Asker & { params: { id: string } }): Promise<Draft> {
  const { directRequestDraft } = await ask(event, directRequest, { id: event.params.id });
  return stillOpen(event, directRequestDraft);
}

/** The same for a page that asked by itself. */
export function stillOpen<D extends Draft>(event: Asker, draft: D | null | undefined): D {
  if (!draft) error(404);
  if (draft.takeInCharge) redirect(303, localPath(event.url, `/direct-requests/${draft.id}/sent`));
  return draft;
}

/** Later steps open when those before are complete: whoever comes too early goes on where the draft stands. */
export function checkReachable(event: Asker, draft: Draft, step: DirectRequestStep | "SUMMARY"): void {
  if (isReachable(draft, step)) return;
  redirect(303, localPath(event.url, stepPath(draft.id, nextStep(draft))));
}

type Read = (event: Event, form: FormData) => Promise<ReadStep>;

/** Keeps what a form says of a step, complete or not, and tells what is wrong with it. */
async function keepStep(step: DirectRequestStep, read: Read, event: Event) {
  const form = await event.request.formData();
  const { changes, errors, kept = [], choices } = await read(event, form);
  const version = Number(text(form, "version"));
  const input = { draftId: event.params.id, version: Number.isInteger(version) ? version : 0, ...changes };
  const answer = (await tell(event, saveDirectRequest, { input })).saveDirectRequestDraft;
  const draft = answer.directRequestDraft ?? null;
  const told = (reasons: UserError[], more: Partial<Told> = {}): Told => ({
    errors: reasons,
    values: typed(form),
    kept,
    fields: sentFields(form, kept),
    version: draft?.version ?? version,
    choices,
    conflict: null,
    ...more,
  });
  if (answer.errors.some(({ code }) => code === "DRAFT_CHANGED")) {
    const conflict = await draftOf(event);
    return { form, draft: null, refused: fail(409, told([], { conflict, version: conflict.version })) };
  }
  if (answer.errors.some(({ code }) => code === "NOT_FOUND") && !draft) await draftOf(event);
  if (!draft) return { form, draft: null, refused: fail(422, told(placed(answer.errors))) };
  const wrong = draft.steps.find((state) => state.step === step)?.problems ?? [];
  const all = [...errors, ...placed(wrong).filter(({ field }) => !errors.some((one) => one.field === field))];
  return { form, draft, refused: all.length ? fail(422, told(all)) : undefined, shown: told([]) };
}

/** The form actions of a step: continue, leave, save by itself, and cancel the request. */
export function stepActions(step: DirectRequestStep, read: Read) {
  const keep = (event: Event) => keepStep(step, read, event);
  return {
    next: async (event: Event) => {
      const { form, draft, refused } = await keep(event);
      if (draft && step === "SERVICE" && whyNoDirect(draft) !== null) {
        redirect(303, localPath(event.url, `/direct-requests/${draft.id}/voucher`));
      }
      if (refused || !draft) return refused;
      const back = text(form, "back") === "summary" && isReachable(draft, "SUMMARY");
      const after = back ? "SUMMARY" : (steps[steps.indexOf(step) + 1] ?? "SUMMARY");
      redirect(303, localPath(event.url, stepPath(draft.id, after)));
    },
    leave: async (event: Event) => {
      const { draft, refused } = await keep(event);
      if (!draft) return refused;
      redirect(303, localPath(event.url, "/"));
    },
    /** Saves and stays: without JavaScript, to see the estimate. */
    stay: async (event: Event) => {
      const { form, draft, refused, shown } = await keep(event);
      if (!draft) return refused;
      if (shown.choices) return shown;
      const query = text(form, "back") === "summary" ? "?back=summary" : "";
      redirect(303, localPath(event.url, stepPath(draft.id, step)) + query);
    },
    /** Saves and stays, and shows what the words typed may mean: a search of a step's own, without JavaScript. */
    look: async (event: Event) => {
      const { draft, refused, shown } = await keep(event);
      return draft ? shown : refused;
    },
    autosave: async (event: Event) => {
      const { draft, refused } = await keep(event);
      if (!draft) return refused;
      return { saved: draft };
    },
    cancel: async (event: Event) => {
      await tell(event, cancelDirectRequest, { id: event.params.id });
      redirect(303, localPath(event.url, "/takes-in-charge"));
    },
  };
}

function placed(errors: readonly UserError[]): UserError[] {
  return errors.map((one) => ({ ...one, field: fieldOf(one.field) }));
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
