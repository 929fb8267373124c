import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const myStatement = graphql(`
  query MyStatement($year: Int) {
    accountStatement(year: $year) {
      year
      years
      requestedCents
      payableCents
      memberShareCents
      rows {
        id
        claimId
        claimNumber
        documentNumber
        issuedOn
        issuerName
        requestedCents
        payableCents
        memberShareCents
        paidOn
        pdfUrl
        lines {
          clause
          text
          amountCents
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const asked = Number(event.url.searchParams.get("year"));
  const year = Number.isInteger(asked) && asked > 2000 && asked < 3000 ? asked : null;
  return { statement: (await ask(event, myStatement, { year })).accountStatement };
};
