import { error } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { today } from "#lib/format.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";
import { blueasyPaths } from "#lib/paths/blueasy.ts";

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
    waiting: feeChanges(state: PROPOSED, sort: { by: ASKED }, first: 100) {
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
        ...ErrorParts
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
  withdraw: (event) =>
    act(event, withdrawFeeChange, (form) => ({ input: { id: text(form, "id") } }), {
      next: blueasyPaths.fees({ done: "withdrawn" }),
      at: [],
    }),
};
