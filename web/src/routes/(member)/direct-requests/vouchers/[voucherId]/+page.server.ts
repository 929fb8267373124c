import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const myVoucher = graphql(`
  query MyVoucher($id: ID!) {
    tariffVoucher(id: $id) {
      id
      number
      memberName
      reason
      clause
      issuedAt
      validUntil
      pdfUrl
      facility {
        name
        address
        postcode
        municipality
        province
      }
      service {
        name
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { tariffVoucher } = await ask(event, myVoucher, { id: event.params.voucherId });
  if (!tariffVoucher) error(404);
  return { voucher: tariffVoucher };
};
