import { act, wrong } from "../act.server.ts";
import type { Asker } from "../api.ts";
import { text } from "../forms.server.ts";
import type { AnsweredDocumentInput } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import type { Path } from "../paths/build.ts";
import { collectDocuments } from "../uploads.server.ts";
import { speak } from "../words.ts";
import { words } from "./words.ts";

const answerAsked = graphql(`
  mutation AnswerAsked($input: AnswerAskedDocumentsInput!) {
    answerAskedDocuments(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const declareEnded = graphql(`
  mutation DeclareEnded($input: ExpenseDocumentInput!) {
    declareTreatmentEnded(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const payAnother = graphql(`
  mutation PayElsewhere($input: PayElsewhereInput!) {
    payElsewhere(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

type Event = Asker & { request: Request };

/** The form action behind `<Asked>`: files and words for as much of what was asked as the form answers; ends on `next`. */
export function answerAskedFor(event: Event, next: Path) {
  return act(
    event,
    answerAsked,
    (form) => {
      const { attachments, errors } = collectDocuments(form);
      if (errors.length) return wrong(...errors);
      const answers = answersIn(form, attachments);
      if (!answers.length) return wrong({ message: speak(words, event.url).nothing });
      return { input: { expenseDocumentId: text(form, "expense"), answers } };
    },
    { next, repeated: next },
  );
}

/** A file answers whatever was chosen beside it. */
function answersIn(
  form: FormData,
  files: readonly { requirement: string; documentId: string }[],
): AnsweredDocumentInput[] {
  const uploaded = [...new Set(files.map(({ requirement }) => requirement))].map(
    (id): AnsweredDocumentInput => ({
      askedDocumentId: id,
      answer: "UPLOADED",
      documentIds: files.filter(({ requirement }) => requirement === id).map(({ documentId }) => documentId),
    }),
  );
  const said = [...form].flatMap(([name, answer]): AnsweredDocumentInput[] => {
    const [kind, id = ""] = name.split(":");
    const isOther = answer === "BY_POST" || answer === "DECLARED_NONE";
    if (kind !== "answer" || !isOther || uploaded.some((one) => one.askedDocumentId === id)) return [];
    return [{ askedDocumentId: id, answer }];
  });
  return [...uploaded, ...said];
}

/** The form action behind `<NotEnded>`. */
export function declareTreatmentEnded(event: Event, next: Path) {
  return act(event, declareEnded, (form) => ({ input: { expenseDocumentId: text(form, "expense") } }), {
    next,
    repeated: next,
  });
}

/** The form action behind `<PayElsewhere>`. Of the fields only those count that belong to the chosen means. */
export function payElsewhere(event: Event, next: Path) {
  return act(
    event,
    payAnother,
    (form) => {
      const isCheque = text(form, "means") === "CHEQUE";
      const payee = {
        ...({ means: isCheque ? "CHEQUE" : "TRANSFER", holderName: text(form, "holderName") } as const),
        ...(isCheque
          ? { address: text(form, "address") || null }
          : { iban: text(form, "iban"), bic: text(form, "bic") || null }),
      };
      return { input: { expenseDocumentId: text(form, "expense"), payee } };
    },
    { next, repeated: next, at: ({ field }) => field?.replace("input.payee.", "") },
  );
}
