import { error, redirect } from "@sveltejs/kit";
import { ask, type Asker, tell } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { ReimbursementStep, SaveReimbursementDraftInput } from "#lib/gql/graphql.ts";
import { localPath } from "#lib/language.ts";
import type { PathologyChoice } from "#lib/pathology/choice.ts";
import { commonPaths } from "#lib/paths/common.ts";
import { memberPaths } from "#lib/paths/member.ts";
import {
  checkReachable,
  type ReadStep as Read,
  stepActions,
  type WizardEvent,
  type WizardOf,
} from "#lib/wizard/actions.server.ts";
import {
  type DocumentPageName,
  type Draft,
  fieldOf,
  type PageName,
  sequenceAround,
  sequenceOf,
} from "./steps.ts";

const reimbursement = graphql(`
  query Reimbursement($id: ID!) {
    reimbursementDraft(id: $id) {
      ...ReimbursementParts
    }
  }
`);

const saveReimbursement = graphql(`
  mutation SaveReimbursement($input: SaveReimbursementDraftInput!) {
    saveReimbursementDraft(input: $input) {
      errors {
        ...ErrorParts
      }
      reimbursementDraft {
        ...ReimbursementParts
      }
    }
  }
`);

const cancelReimbursement = graphql(`
  mutation CancelReimbursement($id: ID!) {
    cancelReimbursementDraft(draftId: $id) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

type Changes = Omit<SaveReimbursementDraftInput, "draftId" | "version">;
type Choices = { readonly choices: readonly PathologyChoice[] };
export type ReadStep = Read<Changes, Choices>;

/** The draft as it stands. One already sent leads to what it became; one that is not there is 404. */
export async function draftOf(event: Asker & { params: { id: string } }): Promise<Draft> {
  const { reimbursementDraft } = await ask(event, reimbursement, { id: event.params.id });
  return stillOpen(event, reimbursementDraft);
}

/** Who may not go on any more is told so where the draft begins. */
function stillOpen<D extends Draft>(event: Asker, draft: D | null | undefined): D {
  if (!draft) error(404);
  if (draft.request) redirect(303, localPath(event.url, memberPaths.reimbursementSent(draft.id)));
  const own = memberPaths.reimbursementPerson(draft.id);
  if (!draft.mayGoOn && event.url.pathname !== localPath(event.url, own))
    redirect(303, localPath(event.url, own));
  return draft;
}

/** A step's page, where it can be opened already. */
export function checkStep(event: Asker, draft: Draft, step: PageName): void {
  checkReachable(event, sequenceOf(draft), step);
}

const requests: WizardOf<Draft, PageName, Changes> = {
  sequenceOf,
  load: draftOf,
  async save(event, version, changes) {
    const input = { draftId: event.params.id, version, ...changes };
    const { errors, reimbursementDraft } = (await tell(event, saveReimbursement, { input }))
      .saveReimbursementDraft;
    return { errors, draft: reimbursementDraft ?? null };
  },
  cancel: (event) => tell(event, cancelReimbursement, { id: event.params.id }),
  problemsOf: (draft, step) => draft.steps.find((state) => state.step === step)?.problems ?? [],
  fieldOf,
  left: commonPaths.home(),
  gone: memberPaths.newReimbursement(),
};

/** The notes of the summary, over the version that was seen. */
export function saveSummary(event: WizardEvent, version: number, notes: string | null) {
  return requests.save(event, version, { summary: { notes } });
}

/** The form actions of a step of a request. */
export function requestActions(
  step: ReimbursementStep,
  read: (event: WizardEvent, form: FormData) => Promise<ReadStep>,
) {
  return stepActions(requests, step, read);
}

/** A page about one document of a draft. */
export type DocumentEvent = WizardEvent & {
  readonly params: { readonly id: string; readonly document: string };
};

/** The draft and the document of the page; one that was taken out leads to the list. */
export function documentOf(event: DocumentEvent, draft: Draft) {
  const place = draft.documents.findIndex(({ id }) => id === event.params.document);
  const document = draft.documents[place];
  if (!document) redirect(303, localPath(event.url, memberPaths.reimbursementDocuments(draft.id)));
  return { document, place };
}

/** The form actions of the page of one document. */
export function documentActions(read: (event: DocumentEvent, form: FormData) => Promise<ReadStep>) {
  const of = (event: DocumentEvent) => {
    const wizard: WizardOf<Draft, DocumentPageName, Changes> = {
      ...requests,
      sequenceOf: (draft) => sequenceAround(draft, event.params.document),
      async load() {
        const draft = await draftOf(event);
        documentOf(event, draft);
        return draft;
      },
      problemsOf: (draft) => draft.documents.find(({ id }) => id === event.params.document)?.problems ?? [],
    };
    return stepActions(wizard, "DOCUMENT", (_event, form) => read(event, form));
  };
  return {
    next: (event: DocumentEvent) => of(event).next(event),
    leave: (event: DocumentEvent) => of(event).leave(event),
    stay: (event: DocumentEvent) => of(event).stay(event),
    look: (event: DocumentEvent) => of(event).look(event),
    autosave: (event: DocumentEvent) => of(event).autosave(event),
    cancel: (event: DocumentEvent) => of(event).cancel(event),
  };
}
