import { error, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { today } from "#lib/format.ts";
import { newIdempotencyKey, refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { speak } from "#lib/words.ts";
import { isDay, missing, placed } from "../../../fields.ts";
import { askForPrice, daysOfChange } from "../change.server.ts";
import { words } from "../words.ts";
import type { Actions, PageServerLoad } from "./$types";

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
        code
        message
        field
      }
      feeChange {
        id
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

export const actions: Actions = {
  price: (event) => askForPrice(event, event.params.code),

  stop: async (event) => {
    const form = await event.request.formData();
    const from = text(form, "stopFrom");
    if (!isDay(from)) return refuse([missing("stopFrom", speak(words, event.url).dayMissing)], form);
    const input = { idempotencyKey: text(form, "idempotencyKey"), serviceCode: event.params.code, from };
    const { errors, feeChange } = (await tell(event, stopOffering, { input })).stopOffering;
    const isRepeated = errors.some(({ code }) => code === "IDEMPOTENCY_KEY_REUSED");
    if (!feeChange && !isRepeated) return refuse(placed(errors, [["input.from", "stopFrom"]]), form);
    redirect(303, localPath(event.url, "/blueasy/facility/fees?done=stopped"));
  },
};
