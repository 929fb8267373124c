import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const checkVoucher = graphql(`
  query CheckVoucher($number: String!) {
    checkTariffVoucher(number: $number) {
      valid
      voucher {
        number
        memberName
        issuedAt
        validUntil
        service {
          name
        }
      }
    }
  }
`);

/** The number stands in the address: the code on the sheet leads here. */
export const load: PageServerLoad = async (event) => {
  const number = event.url.searchParams.get("number")?.trim() ?? "";
  const check = number === "" ? null : (await ask(event, checkVoucher, { number })).checkTariffVoucher;
  return { number, check };
};
