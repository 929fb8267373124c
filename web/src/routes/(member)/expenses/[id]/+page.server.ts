import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { answerAskedFor, declareTreatmentEnded, payElsewhere } from "#lib/expense/answer.server.ts";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { memberPaths } from "#lib/paths/member.ts";
import type { Actions, PageServerLoad } from "./$types";

const myExpense = graphql(`
  query MyExpense($id: ID!) {
    expenseDocument(id: $id) {
      ...ExpenseRow
      ...ExpenseMoney
      ...ExpenseWaiting
      recoveries {
        ...OwedBack
      }
      actingAs
      treatedOn
      ratePerEuro
      provider {
        name
        place
        vatNumber
      }
      lines {
        position
        units
        amountCents
        service {
          name
        }
      }
      claim {
        id
        number
        expenseDocuments {
          ...ExpenseRow
        }
      }
      credits {
        id
        number
      }
      creditNotes {
        id
        number
        amountCents
      }
      takeInCharge {
        id
        number
      }
      timeline {
        verb
        label
        at
        by
      }
      reimbursement {
        doctorName
        paidElsewhereCents
        decisions {
          at
          outcomeLabel
          message
        }
        files {
          id
          label
          fileName
          sizeBytes
          url
        }
        facts {
          id
          name
          label
          value
          valueText
          by
          at
          holds
          source
          documentUrl
        }
        request {
          id
          number
          submittedAt
          channelLabel
          payment {
            means
            payeeName
            holderName
            maskedIban
          }
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { expenseDocument } = await ask(event, myExpense, { id: event.params.id });
  if (!expenseDocument) error(404);
  return { expense: expenseDocument, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  answer: (event) => answerAskedFor(event, memberPaths.expense(event.params.id)),
  ended: (event) => declareTreatmentEnded(event, memberPaths.expense(event.params.id)),
  elsewhere: (event) => payElsewhere(event, memberPaths.expense(event.params.id)),
};
