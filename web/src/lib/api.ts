import { error, isHttpError, redirect } from "@sveltejs/kit";
import { Client, type CombinedError, fetchExchange, type AnyVariables, type DocumentInput } from "@urql/core";
import { languageOf, localPath } from "./language.ts";
import { commonPaths } from "./paths/common.ts";
import { noPlace } from "./list/place.ts";
import { withQuery } from "./query.ts";

export type { AnyVariables, DocumentInput };

/** A `load` or action event. In the browser see `ask-from-page.ts`. */
export interface Asker {
  fetch: typeof fetch;
  url: URL;
}

/**
 * Asks the API. Someone without a session goes to the sign-in page and comes back; what one may not
 * see answers 404 like what does not exist; an address of which the API does not know a part is a 400, and an old link into
 * the middle of a list leads to its beginning; without network or database it is a 503, anything else unforeseen a 500.
 */
export async function ask<Data, Variables extends AnyVariables>(
  asker: Asker,
  query: DocumentInput<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const result = await client(asker).query(query, variables).toPromise();
  if (result.data && !result.error) return result.data;
  throw explained(asker, result.error);
}

/** Tells the API to do something. Refusals come back as data, in the payload's `errors`. */
export async function tell<Data, Variables extends AnyVariables>(
  asker: Asker,
  mutation: DocumentInput<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const result = await client(asker).mutation(mutation, variables).toPromise();
  if (result.data && !result.error) return result.data;
  throw explained(asker, result.error);
}

/** Whether the API refused what was asked because a part of it is not valid: an old link, a changed address. */
export function isRefused(problem: unknown): boolean {
  return isHttpError(problem, 400);
}

function client({ fetch, url }: Asker): Client {
  return new Client({
    url: new URL("/graphql", url).href,
    fetch,
    // a browser would ask in its own language, whatever the page speaks
    fetchOptions: { headers: { "x-blueasy": "1", "accept-language": languageOf(url) } },
    exchanges: [fetchExchange],
    requestPolicy: "network-only",
    preferGetMethod: false,
  });
}

/** Throws what SvelteKit understands; the return type only tells the compiler that nothing comes after. */
function explained({ url }: Asker, problem: CombinedError | undefined): never {
  const codes = problem?.graphQLErrors.map(({ extensions }) => extensions["code"]) ?? [];
  if (codes.includes("UNAUTHENTICATED")) {
    redirect(303, localPath(url, commonPaths.login({ next: url.pathname + url.search })));
  }
  if (codes.some((code) => code === "FORBIDDEN" || code === "NOT_FOUND")) error(404);
  if (codes.some((code) => code === "INVALID_INPUT" || code === "BAD_USER_INPUT")) {
    const places = ["after", "before"].filter((name) => url.searchParams.has(name));
    const isOldPage = problem?.graphQLErrors.some(({ extensions }) =>
      places.includes(String(extensions["field"])),
    );
    if (isOldPage) redirect(303, withQuery(url, noPlace));
    error(400);
  }
  if (problem?.networkError || codes.includes("SERVICE_UNAVAILABLE")) error(503);
  throw problem ?? new Error("the API answered neither data nor errors");
}
