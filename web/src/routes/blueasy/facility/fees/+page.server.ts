import { error, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { today } from "#lib/format.ts";
import { newIdempotencyKey, refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { placed } from "../../fields.ts";
import type { Actions, PageServerLoad } from "./$types";

const ownFees = graphql(`
  query OwnFees {
    ownFacility {
      offers {
        service {
          code
          name
          category
        }
        todayCents
        lastDay
        prices {
          validFrom
          validTo
          priceCents
        }
        waiting {
          id
          priceCents
        }
      }
    }
    waiting: feeChanges(state: PROPOSED, first: 100) {
      edges {
        node {
          ...FeeChangeParts
        }
      }
    }
    latest: feeChanges(first: 10) {
      edges {
        node {
          ...FeeChangeParts
        }
      }
    }
  }
`);

const withdrawFeeChange = graphql(`
  mutation WithdrawFeeChange($input: FeeChangeInput!) {
    withdrawFeeChange(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { ownFacility, waiting, latest } = await ask(event, ownFees, {});
  if (!ownFacility) error(404);
  return {
    offers: ownFacility.offers,
    waiting: waiting.edges.map(({ node }) => node),
    decided: latest.edges.map(({ node }) => node).filter(({ state }) => state !== "PROPOSED"),
    today: today(),
    idempotencyKey: newIdempotencyKey(),
  };
};

export const actions: Actions = {
  withdraw: async (event) => {
    const form = await event.request.formData();
    const input = { idempotencyKey: text(form, "idempotencyKey"), id: text(form, "id") };
    const { errors } = (await tell(event, withdrawFeeChange, { input })).withdrawFeeChange;
    if (errors.length) return refuse(placed(errors, []), form);
    redirect(303, localPath(event.url, "/blueasy/facility/fees?done=withdrawn"));
  },
};
