import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const myStatement = graphql(`
  query MyStatement($year: Int) {
    viewer {
      id
      person {
        firstName
        lastName
        taxCode
      }
    }
    myCover {
      planName
      policyNumber
    }
    accountStatement(year: $year) {
      year
      fundName
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
  const { accountStatement, viewer, myCover } = await ask(event, myStatement, { year });
  return { statement: accountStatement, holder: viewer?.person ?? null, cover: myCover ?? null };
};
