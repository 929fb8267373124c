import { askFromPage } from "#lib/ask-from-page.ts";
import type { PathologiesLikeQuery, PathologiesLikeQueryVariables } from "#lib/gql/graphql.ts";

// It runs in the browser: as a text, so that the page carries no parsed document along.
const pathologiesLike = /* GraphQL */ `
  query PathologiesLike($text: String!) {
    pathologies(text: $text) {
      code
      name
    }
  }
`;

/** Pathologies of the short list that words may mean. */
export async function pathologiesFor(text: string): Promise<PathologiesLikeQuery["pathologies"]> {
  const variables = { text };
  const answer = await askFromPage<PathologiesLikeQuery, PathologiesLikeQueryVariables>(
    pathologiesLike,
    variables,
  );
  return answer.pathologies;
}
