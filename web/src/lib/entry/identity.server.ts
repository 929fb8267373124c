import { error } from "@sveltejs/kit";
import { ask, type Asker } from "#lib/api.ts";
import { startPage, type Viewer } from "#lib/door.server.ts";
import { graphql } from "#lib/gql/index.ts";

const digitalIdentities = graphql(`
  query DigitalIdentities {
    digitalIdentities {
      id
      label
    }
  }
`);

/** The digital identity of this name; a page of another does not exist. */
export async function identityOf(asker: Asker, id: string): Promise<{ id: string; label: string }> {
  const { digitalIdentities: all } = await ask(asker, digitalIdentities, {});
  return all.find((one) => one.id === id) ?? error(404);
}

/** Where to go on to: what was wanted before somebody went away to identify themselves. */
export function pageAfter(url: URL, next: string | null | undefined, viewer: Pick<Viewer, "door" | "needs">) {
  const wanted = new URL(url);
  wanted.search = next ? String(new URLSearchParams({ next })) : "";
  return startPage(wanted, viewer);
}
