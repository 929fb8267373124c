import { error } from "@sveltejs/kit";
import { act, refuse, typed } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { factField, toldIn } from "#lib/case/told.server.ts";
import { placed } from "#lib/fields.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { holding } from "#lib/queue/holding.server.ts";
import type { Actions, PageServerLoad } from "./$types";
import { addFiles } from "./adding.server.ts";
import { askedIn, askFields, signatureOf as askSignature } from "./asking.server.ts";
import { decisionIn, decisionPlaces, signatureOf } from "./decision.server.ts";

const deskExpense = graphql(`
  query DeskExpense($id: ID!) {
    expenseDocument(id: $id) {
      id
      kind
      kindLabel
      number
      issuedOn
      treatedOn
      amountCents
      currency
      printedCents
      ratePerEuro
      rateWeek
      channel
      channelLabel
      regime
      receivedAt
      status
      statusLabel
      statusHint
      memberName
      provider {
        name
        place
        vatNumber
        taxCode
        foreignId
      }
      claim {
        id
        number
      }
      lines {
        position
        units
        amountCents
        service {
          name
        }
      }
      settlement {
        requestedCents
        payableCents
        memberShareCents
        pdfUrl
        lines {
          kind
          clause
          text
          amountCents
        }
      }
      credits {
        ...LikeExpenseParts
      }
      creditNotes {
        ...LikeExpenseParts
      }
      timeline {
        verb
        label
        at
        by
      }
      reimbursement {
        treatmentEnded
        vatCents
        stampDutyCents
        doctorName
        paidElsewhereCents
        creditedCents
        may
        clauses {
          clause
          text
        }
        next {
          by
          what
          since
          until
        }
        request {
          id
          number
          channelLabel
          submittedAt
          contactEmail
          contactMobile
          notes
          otherCover {
            insurer
            policyNumber
            askedThere
          }
          payment {
            means
            payeeName
            holderName
            maskedIban
          }
          documents {
            id
            number
            kindLabel
            statusLabel
            status
          }
        }
        tiedTo {
          id
          number
        }
        nearDouble {
          ...LikeExpenseParts
        }
        likeCases {
          ...LikeExpenseParts
        }
        files {
          id
          label
          fileName
          mimeType
          url
        }
        facts {
          ...FactParts
        }
        missingFacts {
          ...FactQuestionParts
        }
        otherFacts {
          ...FactQuestionParts
        }
        missingDocuments {
          code
          label
          why
          clause
        }
        decisions {
          outcome
          outcomeLabel
          at
          by
          reason
          clause
          message
          recognisedCents
          payableCents
          memberShareCents
        }
        askings {
          id
          askedAt
          answerBy
          message
          againReason
          endedAt
          by
          documents {
            id
            label
            why
            answer
            arrivedOn
          }
        }
      }
    }
    waitingCase(id: $id) {
      ...WaitingCaseParts
    }
    deskColleagues {
      id
      displayName
    }
    previewDecision(input: { expenseDocumentId: $id, outcome: APPROVED }) {
      errors {
        ...ErrorParts
      }
      proposal {
        ...ProposalParts
      }
    }
  }
`);

const previewDecision = graphql(`
  query PreviewDecision($input: PreviewDecisionInput!) {
    previewDecision(input: $input) {
      errors {
        ...ErrorParts
      }
      proposal {
        ...ProposalParts
      }
    }
  }
`);

const decideReimbursement = graphql(`
  mutation DecideReimbursement($input: DecideReimbursementInput!) {
    decideReimbursement(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const askForDocuments = graphql(`
  mutation AskForDocuments($input: AskDocumentsInput!) {
    askForDocuments(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const tellExpenseFacts = graphql(`
  mutation TellExpenseFacts($input: TellExpenseFactsInput!) {
    tellExpenseFacts(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const recordPost = graphql(`
  mutation RecordPost($input: RecordPostInput!) {
    recordPost(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const declareTreatmentEnded = graphql(`
  mutation DeclareTreatmentEnded($input: ExpenseDocumentInput!) {
    declareTreatmentEnded(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { expenseDocument, ...rest } = await ask(event, deskExpense, { id: event.params.id });
  if (!expenseDocument) error(404);
  return {
    ...rest,
    expense: expenseDocument,
    // a batch moves payments without naming them
    shows: [expenseDocument.id, "paymentOrder", "paymentBatch"],
    idempotencyKey: newIdempotencyKey(),
  };
};

type Event = Parameters<NonNullable<Actions[string]>>[0];

/** What a decision comes to and what the member would read: nothing is written. */
async function previewed(event: Event, form: FormData) {
  const { gaps, decision } = decisionIn(event, form);
  if (gaps.length) return refuse(gaps, form);
  const { errors, proposal } = (await ask(event, previewDecision, { input: decision })).previewDecision;
  if (!proposal) return refuse(placed(errors, decisionPlaces), form);
  // a text written for another decision says what this one is not
  const kept = text(form, "previewed") === signatureOf(form) ? text(form, "message") : "";
  const values: Record<string, string> = {
    ...typed(form),
    ...{ message: kept || proposal.message, previewed: signatureOf(form) },
  };
  return { errors: [], values, kept: [], proposal };
}

export const actions: Actions = {
  ...holding,

  facts: (event) =>
    act(
      event,
      tellExpenseFacts,
      (form) => ({ input: { expenseDocumentId: event.params.id, facts: toldIn(form) } }),
      { next: deskPaths.expense(event.params.id, { told: 1 }), at: factField },
    ),

  preview: async (event) => previewed(event, await event.request.formData()),

  decide: async (event) => {
    const form = await event.request.clone().formData();
    // nothing is sent that was not read as it now stands
    if (text(form, "previewed") !== signatureOf(form)) return previewed(event, form);
    return act(
      event,
      decideReimbursement,
      () => ({ input: { ...decisionIn(event, form).decision, message: text(form, "message") || null } }),
      { next: deskPaths.expense(event.params.id, { done: "decided" }), at: decisionPlaces },
    );
  },

  ask: async (event) => {
    const form = await event.request.clone().formData();
    const { gaps, asking } = askedIn(event, form);
    if (gaps.length) return refuse(gaps, form);
    if (text(form, "previewedAsk") !== askSignature(form)) {
      const values: Record<string, string> = { ...typed(form), previewedAsk: askSignature(form) };
      return { errors: [], values, kept: [], asked: asking.documents };
    }
    return act(event, askForDocuments, () => ({ input: asking }), {
      next: deskPaths.expense(event.params.id, { done: "asked" }),
      at: askFields,
    });
  },

  files: addFiles,

  post: (event) =>
    act(
      event,
      recordPost,
      (form) => ({ input: { expenseDocumentId: event.params.id, arrivedOn: text(form, "arrivedOn") } }),
      { next: deskPaths.expense(event.params.id, { done: "post" }) },
    ),

  ended: (event) =>
    act(event, declareTreatmentEnded, () => ({ input: { expenseDocumentId: event.params.id } }), {
      next: deskPaths.expense(event.params.id, { done: "ended" }),
    }),
};
