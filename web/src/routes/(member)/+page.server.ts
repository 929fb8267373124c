import { ask } from "#lib/api.ts";
import { chosenIn } from "#lib/family/chosen.server.ts";
import { oneOf } from "#lib/family/family.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const memberHome = graphql(`
  query MemberHome($personId: ID, $insured: ID) {
    directRequestDrafts {
      id
      updatedAt
      person {
        id
        firstName
      }
      facility {
        name
      }
      service {
        name
      }
    }
    reimbursementDrafts {
      id
      updatedAt
      person {
        id
        firstName
      }
      documents {
        id
      }
    }
    expenseDocumentsToComplete {
      id
      number
      personId
      memberName
      provider {
        name
      }
      reimbursement {
        next {
          until
        }
        askings {
          endedAt
          documents {
            label
            answer
          }
        }
      }
    }
    expenses: expenseDocuments(insured: $insured, first: 5) {
      edges {
        node {
          id
          number
          issuedOn
          amountCents
          payableCents
          status
          statusLabel
          memberName
          provider {
            name
          }
        }
      }
    }
    awaiting: takesInCharge(status: AWAITING_MEMBER, first: 20) {
      edges {
        node {
          id
          number
          forWhom
          mayConfirm
          requestedCents
          estimate {
            memberShareCents
          }
          missingDocuments {
            code
          }
          next {
            since
          }
          facility {
            name
          }
          lines {
            service {
              name
            }
          }
        }
      }
    }
    evaluation: takesInCharge(status: UNDER_EVALUATION, first: 50) {
      edges {
        node {
          id
          number
          forWhom
          mayAddDocuments
          next {
            since
          }
          missingDocuments {
            code
            label
          }
          missingFacts {
            label
            isDocument
            mayTell
          }
          facility {
            name
          }
        }
      }
    }
    latest: takesInCharge(insured: $insured, first: 5) {
      edges {
        node {
          id
          number
          status
          statusLabel
          isInPart
          forWhom
          openedAt
          requestedCents
          fundPaysCents
          facility {
            name
          }
        }
      }
    }
    myCover(personId: $personId) {
      editionName
      insuranceYearTo
      benefits {
        code
        name
        clause
        limit {
          limitCents
          usedCents
          heldCents
          leftCents
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const family = await chosenIn(event);
  const answer = await ask(event, memberHome, {
    personId: oneOf(family).id,
    insured: family.chosen?.id ?? null,
  });
  const { awaiting, evaluation, latest, expenses, myCover } = answer;
  return {
    family,
    drafts: answer.directRequestDrafts,
    reimbursementDrafts: answer.reimbursementDrafts,
    askedFor: answer.expenseDocumentsToComplete.map(({ reimbursement, ...expense }) => ({
      ...expense,
      until: reimbursement?.next?.until ?? null,
      labels: (reimbursement?.askings ?? [])
        .filter(({ endedAt }) => !endedAt)
        .flatMap(({ documents }) => documents.filter(({ answer: given }) => !given))
        .map(({ label }) => label),
    })),
    expenses: expenses.edges,
    // What another adult lets one read is theirs to answer.
    awaiting: awaiting.edges.filter(({ node }) => node.mayConfirm),
    incomplete: evaluation.edges
      .filter(({ node }) => node.mayAddDocuments)
      .map(({ node }) => ({ node, questions: node.missingFacts.filter(isMine) }))
      .filter(({ node, questions }) => node.missingDocuments.length + questions.length > 0),
    latest: latest.edges,
    cover: myCover,
  };
};

/** A question that the member can answer; a document is handed in instead. */
function isMine({ mayTell, isDocument }: { mayTell: boolean; isDocument: boolean }): boolean {
  return mayTell && !isDocument;
}
