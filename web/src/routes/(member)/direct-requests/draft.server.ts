import { error, redirect } from "@sveltejs/kit";
import { ask, type Asker, tell } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { DirectRequestStep, SaveDirectRequestDraftInput } from "#lib/gql/graphql.ts";
import { localPath } from "#lib/language.ts";
import { commonPaths } from "#lib/paths/common.ts";
import type { PathologyChoice } from "#lib/pathology/choice.ts";
import { memberPaths } from "#lib/paths/member.ts";
import {
  checkReachable,
  type ReadStep as Read,
  stepActions,
  type WizardEvent,
  type WizardOf,
} from "#lib/wizard/actions.server.ts";
import { type Draft, fieldOf, type PageName, sequenceOf } from "./steps.ts";

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
        ...ErrorParts
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
        ...ErrorParts
      }
    }
  }
`);

type Changes = Omit<SaveDirectRequestDraftInput, "draftId" | "version">;
type Choices = { readonly choices: readonly PathologyChoice[] };
export type ReadStep = Read<Changes, Choices>;

/** The draft as it stands. One already sent leads to what it became; one that is not there is 404. */
export async function draftOf(event: Asker & { params: { id: string } }): Promise<Draft> {
  const { directRequestDraft } = await ask(event, directRequest, { id: event.params.id });
  return stillOpen(event, directRequestDraft);
}

/** The same for a page that asked by itself. Who may not go on is told so where the draft begins. */
export function stillOpen<D extends Draft>(event: Asker, draft: D | null | undefined): D {
  if (!draft) error(404);
  if (draft.takeInCharge) redirect(303, localPath(event.url, memberPaths.sent(draft.id)));
  const own = localPath(event.url, memberPaths.person(draft.id));
  if (!draft.mayGoOn && event.url.pathname !== own) redirect(303, own);
  return draft;
}

/** A step's page, where it can be opened already. */
export function checkStep(event: Asker, draft: Draft, step: DirectRequestStep | "SUMMARY"): void {
  checkReachable(event, sequenceOf(draft), step);
}

const requests: WizardOf<Draft, PageName, Changes> = {
  sequenceOf,
  load: draftOf,
  async save(event, version, changes) {
    const input = { draftId: event.params.id, version, ...changes };
    const { errors, directRequestDraft } = (await tell(event, saveDirectRequest, { input }))
      .saveDirectRequestDraft;
    return { errors, draft: directRequestDraft ?? null };
  },
  cancel: (event) => tell(event, cancelDirectRequest, { id: event.params.id }),
  problemsOf: (draft, step) => draft.steps.find((state) => state.step === step)?.problems ?? [],
  fieldOf,
  left: commonPaths.home(),
  gone: memberPaths.takesInCharge(),
};

/** The form actions of a step of a direct request. */
export function requestActions(
  step: DirectRequestStep,
  read: (event: WizardEvent, form: FormData) => Promise<ReadStep>,
) {
  return stepActions(requests, step, read);
}
