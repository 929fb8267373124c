import { act } from "#lib/act.server.ts";
import { type Asker, tell } from "#lib/api.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { VoucherReason } from "#lib/gql/graphql.ts";
import { memberPaths } from "#lib/paths/member.ts";

const issueVoucher = graphql(`
  mutation IssueVoucher($input: IssueTariffVoucherInput!) {
    issueTariffVoucher(input: $input) {
      errors {
        ...ErrorParts
      }
      tariffVoucher {
        id
      }
    }
  }
`);

const dropDirectRequest = graphql(`
  mutation DropDirectRequest($id: ID!) {
    cancelDirectRequestDraft(draftId: $id) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const reasons = [
  "TIED_TO_STAY",
  "NOT_COVERED",
  "LIMIT_EXHAUSTED",
] as const satisfies readonly VoucherReason[];

/**
 * The form action behind `<VoucherForm>`: makes out the voucher and shows it. With `draft` the request it takes the place
 * of is given up.
 */
export function takeVoucher(event: Asker & { request: Request }) {
  return act(
    event,
    issueVoucher,
    (form) => ({
      input: {
        facilityId: text(form, "facilityId"),
        serviceCode: text(form, "serviceCode"),
        reason: reasons.find((known) => known === text(form, "reason")) ?? "NOT_COVERED",
      },
    }),
    {
      next: async ({ tariffVoucher }, form) => {
        const draft = text(form, "draft");
        if (draft) await tell(event, dropDirectRequest, { id: draft });
        return memberPaths.voucher(tariffVoucher.id);
      },
    },
  );
}
