import { ask } from "#lib/api.ts";
import { chosenIn } from "#lib/family/chosen.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const myStatement = graphql(`
  query MyStatement($year: Int, $personId: ID) {
    accountStatement(year: $year, personId: $personId) {
      year
      fundName
      holderName
      holderTaxCode
      policies
      years
      pdfUrl
      sheetUrl
      requestedCents
      reimbursedCents
      indemnityCents
      paidElsewhereCents
      leftCents
      perPerson {
        personId
        memberName
        requestedCents
        reimbursedCents
        indemnityCents
        paidElsewhereCents
        leftCents
      }
      recoveries {
        ...OwedBack
      }
      rows {
        id
        expenseDocumentId
        claimId
        claimNumber
        memberName
        isIndemnity
        kindLabel
        channelLabel
        documentNumber
        issuedOn
        issuerName
        printedAmount
        requestedCents
        payableCents
        memberShareCents
        paidElsewhereCents
        leftCents
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
  const family = await chosenIn(event);
  const personId = family.chosen?.id ?? null;
  const { accountStatement } = await ask(event, myStatement, { year, personId });
  return { family, statement: accountStatement };
};
