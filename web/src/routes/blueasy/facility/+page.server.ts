import { error } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";
import { blueasyPaths } from "#lib/paths/blueasy.ts";

const ownFacility = graphql(`
  query OwnFacility {
    ownFacility {
      facility {
        id
        name
        address
        postcode
        municipality
        province
        phone
        email
        website
        vatNumber
        blueasy
        openingHours {
          weekday
          opensAt
          closesAt
        }
      }
    }
  }
`);

const joinBlueasy = graphql(`
  mutation JoinBlueasy($input: BlueasyParticipationInput!) {
    joinBlueasy(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const leaveBlueasy = graphql(`
  mutation LeaveBlueasy($input: BlueasyParticipationInput!) {
    leaveBlueasy(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { ownFacility: own } = await ask(event, ownFacility, {});
  if (!own) error(404);
  return { facility: own.facility, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  join: (event) =>
    act(event, joinBlueasy, () => ({ input: {} }), {
      next: blueasyPaths.facility({ saved: "joined" }),
      at: [],
    }),
  leave: (event) =>
    act(event, leaveBlueasy, () => ({ input: {} }), {
      next: blueasyPaths.facility({ saved: "left" }),
      at: [],
    }),
};
