import { askFromPage } from "#lib/ask-from-page.ts";
import type { ExpenseProvidersQuery, ExpenseProvidersQueryVariables } from "#lib/gql/graphql.ts";

// It runs in the browser: as a text, so that the page carries no parsed document along.
const expenseProviders = /* GraphQL */ `
  query ExpenseProviders($text: String!) {
    expenseProviders(text: $text) {
      facilityId
      name
      place
      vatNumber
    }
  }
`;

export type ProviderChoice = ExpenseProvidersQuery["expenseProviders"][number];

/** Who may have issued a document, by part of the name. */
export async function providersFor(text: string): Promise<readonly ProviderChoice[]> {
  const answer = await askFromPage<ExpenseProvidersQuery, ExpenseProvidersQueryVariables>(expenseProviders, {
    text,
  });
  return answer.expenseProviders;
}
