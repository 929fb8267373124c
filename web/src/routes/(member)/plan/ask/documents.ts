import { askFromPage } from "#lib/ask-from-page.ts";
import type { ServicesNamedQuery, ServicesNamedQueryVariables } from "#lib/gql/graphql.ts";

// Runs in the browser: as a text, so that the page does not carry everybody's parsed documents along.
const servicesNamed = /* GraphQL */ `
  query ServicesNamed($text: String!) {
    healthServices(text: $text, first: 12) {
      edges {
        node {
          code
          name
          category
        }
      }
    }
  }
`;

export type NamedService = ServicesNamedQuery["healthServices"]["edges"][number]["node"];

/** Services that the words may mean, by name or as people call them ("dentista"). */
export async function servicesFor(text: string): Promise<readonly NamedService[]> {
  const answer = await askFromPage<ServicesNamedQuery, ServicesNamedQueryVariables>(servicesNamed, { text });
  return answer.healthServices.edges.map(({ node }) => node);
}
