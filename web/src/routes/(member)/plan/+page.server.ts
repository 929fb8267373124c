import { ask } from "#lib/api.ts";
import { chosenIn } from "#lib/family/chosen.server.ts";
import { oneOf } from "#lib/family/family.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const myPlan = graphql(`
  query MyPlan($personId: ID!) {
    myCover(personId: $personId) {
      planName
      editionName
      policyNumber
      insuranceYearFrom
      insuranceYearTo
      benefits {
        code
        name
        clause
        services
        regimes {
          regime
          terms {
            clause
            text
          }
        }
        limits {
          key
          clause
          text
          unit
          capacity
          used
          held
          left
          family
          counted
          from
          to
        }
        conditions {
          clause
          text
        }
        documents {
          clause
          text
        }
        exclusions {
          clause
          text
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const family = await chosenIn(event);
  const { myCover } = await ask(event, myPlan, { personId: oneOf(family).id });
  return { family, cover: myCover };
};
