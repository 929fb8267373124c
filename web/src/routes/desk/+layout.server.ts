import { ask } from "#lib/api.ts";
import { enter } from "#lib/door.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { LayoutServerLoad } from "./$types";

const deskMenu = graphql(`
  query DeskMenu {
    feeChanges(state: PROPOSED, first: 1) {
      totalCount
    }
    personCorrections(state: WAITING, first: 1) {
      totalCount
    }
    settings {
      mayChange
    }
  }
`);

export const load: LayoutServerLoad = async (event) => {
  const viewer = await enter(event, "DESK");
  const { feeChanges, personCorrections, settings } = await ask(event, deskMenu, {});
  const waiting = {
    ...{ fees: feeChanges.totalCount, corrections: personCorrections.totalCount },
    mayChangeSettings: settings.some(({ mayChange }) => mayChange),
  };
  return { viewer, newestHappening: event.locals.newestHappening, waiting };
};
