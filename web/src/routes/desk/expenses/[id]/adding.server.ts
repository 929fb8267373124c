import { act, wrong } from "#lib/act.server.ts";
import type { Asker } from "#lib/api.ts";
import { missing } from "#lib/fields.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { collectDocuments } from "#lib/uploads.server.ts";
import { speak } from "#lib/words.ts";
import { words } from "./words.ts";

const addExpenseFiles = graphql(`
  mutation AddExpenseFiles($input: AddExpenseFilesInput!) {
    addExpenseFiles(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const answerAtDesk = graphql(`
  mutation AnswerAtDesk($input: AnswerAskedDocumentsInput!) {
    answerAskedDocuments(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

type Event = Asker & { readonly request: Request; readonly params: { readonly id: string } };

/** The form action behind `<AddFiles>`: what was asked for is answered, anything else is added. */
export async function addFiles(event: Event) {
  const what = text(await event.request.clone().formData(), "what");
  const [, askedDocumentId] = /^asked:(.+)$/.exec(what) ?? [];
  const expenseDocumentId = event.params.id;
  const ending = {
    next: deskPaths.expense(expenseDocumentId, { done: "files" }),
    repeated: deskPaths.expense(expenseDocumentId),
    at: ({ field }: { field?: string | null }) => (/documentId/.test(field ?? "") ? "file:added" : "what"),
  };
  const filesIn = (form: FormData) => {
    const { attachments, errors } = collectDocuments(form);
    if (errors.length) return wrong(...errors);
    const documentIds = attachments.map(({ documentId }) => documentId);
    return documentIds.length
      ? documentIds
      : wrong(missing("file:added", speak(words, event.url).fileMissing));
  };
  if (askedDocumentId)
    return act(
      event,
      answerAtDesk,
      (form) => {
        const documentIds = filesIn(form);
        if (!Array.isArray(documentIds)) return documentIds;
        const answers = [{ askedDocumentId, answer: "UPLOADED" as const, documentIds }];
        return { input: { expenseDocumentId, answers } };
      },
      ending,
    );
  return act(
    event,
    addExpenseFiles,
    (form) => {
      const documentIds = filesIn(form);
      if (!Array.isArray(documentIds)) return documentIds;
      const files = documentIds.map((documentId) => ({ kind: what, documentId }));
      return { input: { expenseDocumentId, files } };
    },
    ending,
  );
}
