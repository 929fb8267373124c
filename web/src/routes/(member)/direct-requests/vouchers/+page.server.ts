import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const myVouchers = graphql(`
  query MyVouchers {
    tariffVouchers {
      id
      number
      issuedAt
      validUntil
      facility {
        name
        municipality
      }
      service {
        name
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => ({
  vouchers: (await ask(event, myVouchers, {})).tariffVouchers,
});
