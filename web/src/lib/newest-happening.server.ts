import type { RequestEvent } from "@sveltejs/kit";
import { ask } from "./api.ts";
import { graphql } from "./gql/index.ts";

const newest = graphql(`
  query NewestHappening {
    newestHappening
  }
`);

/**
 * Where a page begins to follow what happens: asked before any of its data, so that nothing lies between. Null for what is
 * no whole page, and for whoever is not signed in.
 */
export async function newestHappening(event: RequestEvent): Promise<string | null> {
  const { request, isDataRequest, route, cookies } = event;
  const isPage = request.method === "GET" && !isDataRequest && route.id !== null;
  if (!isPage || !cookies.getAll().length) return null;
  try {
    return (await ask(event, newest, {})).newestHappening;
  } catch {
    return null;
  }
}
