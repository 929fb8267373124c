import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const myStatement = graphql(`
  query MyStatement($year: Int, $personId: ID) {
    viewer {
      id
      person {
        firstName
        lastName
        taxCode
      }
      persons {
        id
        firstName
        lastName
        taxCode
      }
    }
    myCover {
      planName
      policyNumber
    }
    accountStatement(year: $year, personId: $personId) {
      year
      fundName
      years
      requestedCents
      payableCents
      memberShareCents
      recoveries {
        ...OwedBack
      }
      rows {
        id
        claimId
        claimNumber
        memberName
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
  const personId = event.url.searchParams.get("person") || null;
  const { accountStatement, viewer, myCover } = await ask(event, myStatement, { year, personId });
  const persons = viewer?.persons ?? [];
  const holder = persons.find(({ id }) => id === personId) ?? viewer?.person ?? null;
  return { statement: accountStatement, holder, cover: myCover ?? null, persons, personId };
};
