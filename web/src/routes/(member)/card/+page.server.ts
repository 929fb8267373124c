import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { chosenIn } from "#lib/family/chosen.server.ts";
import { oneOf } from "#lib/family/family.ts";
import { graphql } from "#lib/gql/index.ts";
import { squareOf } from "#lib/square.server.ts";
import type { PageServerLoad } from "./$types";

const myCard = graphql(`
  query MyCard($personId: ID!) {
    personProfile(personId: $personId) {
      person {
        firstName
        lastName
        taxCode
      }
      card {
        number
        issuedOn
        pdfUrl
        checkUrl
      }
    }
    myCover(personId: $personId) {
      planName
      policyNumber
      insuranceYearFrom
      insuranceYearTo
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const family = await chosenIn(event);
  const { personProfile, myCover } = await ask(event, myCard, { personId: oneOf(family).id });
  if (!personProfile) error(404);
  const { person, card } = personProfile;
  return { family, person, card, cover: myCover, square: card && squareOf(card.checkUrl) };
};
