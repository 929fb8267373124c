import { ask } from "#lib/api.ts";
import { enter } from "#lib/door.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { LayoutServerLoad } from "./$types";

const deskMenu = graphql(`
  query DeskMenu($fees: Boolean!, $corrections: Boolean!) {
    feeChanges(state: PROPOSED, first: 1) @include(if: $fees) {
      totalCount
    }
    personCorrections(state: WAITING, first: 1) @include(if: $corrections) {
      totalCount
    }
  }
`);

export const load: LayoutServerLoad = async (event) => {
  const viewer = await enter(event, "DESK");
  const { duties } = viewer;
  const mine = { fees: duties.includes("NETWORK"), corrections: duties.includes("REGISTER") };
  const { feeChanges, personCorrections } =
    mine.fees || mine.corrections ? await ask(event, deskMenu, mine) : {};
  const waiting = {
    fees: feeChanges?.totalCount ?? 0,
    corrections: personCorrections?.totalCount ?? 0,
  };
  return { viewer, newestHappening: event.locals.newestHappening, waiting };
};
