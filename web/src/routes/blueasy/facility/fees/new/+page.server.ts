import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askForPrice, daysOfChange } from "../change.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const servicesToAdd = graphql(`
  query ServicesToAdd {
    ownFacility {
      servicesToOffer {
        code
        name
        category
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { ownFacility } = await ask(event, servicesToAdd, {});
  if (!ownFacility) error(404);
  return {
    services: ownFacility.servicesToOffer,
    days: daysOfChange(),
    idempotencyKey: newIdempotencyKey(),
  };
};

export const actions: Actions = { default: (event) => askForPrice(event, "") };
