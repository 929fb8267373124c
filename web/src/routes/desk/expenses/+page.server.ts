import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import type { PageServerLoad } from "./$types";

const deskExpenses = graphql(`
  query DeskExpenses(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: ExpenseDocumentSort
    $search: ExpenseDocumentSearch
    $status: ExpenseDocumentStatus
    $year: String
    $channel: ExpenseChannel
    $kind: ExpenseDocumentKind
  ) {
    expenseDocuments(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
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
          taxCode
        }
      }
    }
  }
`);

export const load: PageServerLoad = (event) =>
  askList(event, deskExpenses, ["status", "year", "channel", "kind"]);
