import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const deskTakeInCharge = graphql(`
  query DeskTakeInCharge($id: ID!) {
    takeInCharge(id: $id) {
      ...TakeInChargeParts
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { takeInCharge } = await ask(event, deskTakeInCharge, { id: event.params.id });
  if (!takeInCharge) error(404);
  return { takeInCharge };
};
