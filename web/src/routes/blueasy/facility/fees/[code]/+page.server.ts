import { error } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { today } from "#lib/format.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { speak } from "#lib/words.ts";
import { isDay, missing } from "#lib/fields.ts";
import { askForPrice, daysOfChange } from "../change.server.ts";
import { words } from "../words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { blueasyPaths } from "#lib/paths/blueasy.ts";

const ownFee = graphql(`
  query OwnFee($code: String!) {
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
          ...FeeChangeParts
        }
      }
    }
    feeChanges(serviceCode: $code, first: 20) {
      edges {
        node {
          ...FeeChangeParts
        }
      }
    }
  }
`);

const stopOffering = graphql(`
  mutation StopOffering($input: StopOfferingInput!) {
    stopOffering(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { code } = event.params;
  const { ownFacility, feeChanges } = await ask(event, ownFee, { code });
  const offer = ownFacility?.offers.find(({ service }) => service.code === code);
  if (!offer) error(404);
  return {
    offer,
    changes: feeChanges.edges.map(({ node }) => node),
    today: today(),
    days: daysOfChange(),
    idempotencyKey: newIdempotencyKey(),
  };
};

const stopped = blueasyPaths.fees({ done: "stopped" });

export const actions: Actions = {
  price: (event) => askForPrice(event, event.params.code),

  stop: (event) =>
    act(
      event,
      stopOffering,
      (form) => {
        const from = text(form, "stopFrom");
        if (!isDay(from)) return wrong(missing("stopFrom", speak(words, event.url).dayMissing));
        return { input: { serviceCode: event.params.code, from } };
      },
      { next: stopped, repeated: stopped, at: [["input.from", "stopFrom"]] },
    ),
};
