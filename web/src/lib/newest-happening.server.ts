import type { RequestEvent } from "@sveltejs/kit";
import { ask } from "./api.ts";
import { graphql } from "./gql/index.ts";

const newest = graphql(`
  query NewestHappening {
    newestHappening
  }
`);

/**
 * Where a page begins to follow what happens: asked before any of its data, so that nothing lies between. Null for what is no
 * page, and for whoever is not signed in.
 */
export async function newestHappening(event: RequestEvent): Promise<string | null> {
  if (event.route.id === null || !event.cookies.getAll().length) return null;
  try {
    return (await ask(event, newest, {})).newestHappening;
  } catch {
    return null;
  }
}
