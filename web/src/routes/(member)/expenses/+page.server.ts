import { chosenIn } from "#lib/family/chosen.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import type { PageServerLoad } from "./$types";

const myExpenses = graphql(`
  query MyExpenses(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: ExpenseDocumentSort
    $search: ExpenseDocumentSearch
    $insured: ID
    $status: ExpenseDocumentStatus
    $year: String
    $channel: ExpenseChannel
    $kind: ExpenseDocumentKind
  ) {
    expenseDocumentsToComplete {
      id
    }
    expenseDocuments(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      insured: $insured
      status: $status
      year: $year
      channel: $channel
      kind: $kind
    ) {
      pageInfo {
        ...PageParts
      }
      matches {
        atLeast
        isExact
      }
      listing {
        ...ListParts
      }
      edges {
        node {
          ...ExpenseRow
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const family = await chosenIn(event);
  const insured = family.chosen?.id ?? null;
  const list = await askList(event, myExpenses, ["status", "year", "channel", "kind"], { insured });
  return { ...list, family };
};
