import { redirect } from "@sveltejs/kit";
import { type Asker, tell } from "#lib/api.ts";
import { refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { VoucherReason } from "#lib/gql/graphql.ts";
import { localPath } from "#lib/language.ts";

const issueVoucher = graphql(`
  mutation IssueVoucher($input: IssueTariffVoucherInput!) {
    issueTariffVoucher(input: $input) {
      errors {
        code
        message
        field
        clause
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
        code
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
export async function takeVoucher(event: Asker & { request: Request }) {
  const form = await event.request.formData();
  const input = {
    idempotencyKey: text(form, "idempotencyKey"),
    facilityId: text(form, "facilityId"),
    serviceCode: text(form, "serviceCode"),
    reason: reasons.find((known) => known === text(form, "reason")) ?? "NOT_COVERED",
  };
  const { errors, tariffVoucher } = (await tell(event, issueVoucher, { input })).issueTariffVoucher;
  if (!tariffVoucher) return refuse(errors, form);
  const draft = text(form, "draft");
  if (draft) await tell(event, dropDirectRequest, { id: draft });
  redirect(303, localPath(event.url, `/direct-requests/vouchers/${tariffVoucher.id}`));
}
