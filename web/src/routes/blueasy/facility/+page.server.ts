import { error, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { newIdempotencyKey, refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { placed } from "#lib/fields.ts";
import type { Actions, PageServerLoad } from "./$types";

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
        code
        message
        field
      }
    }
  }
`);

const leaveBlueasy = graphql(`
  mutation LeaveBlueasy($input: BlueasyParticipationInput!) {
    leaveBlueasy(input: $input) {
      errors {
        code
        message
        field
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
  join: async (event) => {
    const form = await event.request.formData();
    const input = { idempotencyKey: text(form, "idempotencyKey") };
    const { errors } = (await tell(event, joinBlueasy, { input })).joinBlueasy;
    if (errors.length) return refuse(placed(errors, []), form);
    redirect(303, localPath(event.url, "/blueasy/facility?saved=joined"));
  },

  leave: async (event) => {
    const form = await event.request.formData();
    const input = { idempotencyKey: text(form, "idempotencyKey") };
    const { errors } = (await tell(event, leaveBlueasy, { input })).leaveBlueasy;
    if (errors.length) return refuse(placed(errors, []), form);
    redirect(303, localPath(event.url, "/blueasy/facility?saved=left"));
  },
};
