import { ask } from "#lib/api.ts";
import { enter } from "#lib/door.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { LayoutServerLoad } from "./$types";

const deskMenu = graphql(`
  query DeskMenu {
    feeChanges(state: PROPOSED, first: 1) {
      totalCount
    }
  }
`);

export const load: LayoutServerLoad = async (event) => {
  const viewer = await enter(event, "DESK");
  const { feeChanges } = await ask(event, deskMenu, {});
  return { viewer, newestHappening: event.locals.newestHappening, feesWaiting: feeChanges.totalCount };
};
