import { languageOf } from "./language.ts";

/**
 * Asks the API from the browser, for what helps while one looks and types. The document is a text, and one `fetch` does:
 * the client of `api.ts` would weigh as much as a page.
 * @throws Error when there is no answer; the page goes on without it
 */
export async function askFromPage<Data, Variables>(query: string, variables: Variables): Promise<Data> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-blueasy": "1",
      // the page's language, whatever the browser's own is
      "accept-language": languageOf(new URL(location.href)),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (!data || errors) throw new Error(errors?.[0]?.message ?? `the API answers ${response.status}`);
  return data;
}
