import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const myPlan = graphql(`
  query MyPlan {
    myCover {
      planName
      editionName
      policyNumber
      insuranceYearFrom
      insuranceYearTo
      benefits {
        code
        name
        clause
        summary
        limit {
          limitCents
          usedCents
          heldCents
          leftCents
          from
          to
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { myCover } = await ask(event, myPlan, {});
  return { cover: myCover };
};
