import { error } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { addMissingDocuments } from "#lib/take-in-charge/add-documents.server.ts";
import { subjectsOf } from "#lib/take-in-charge/subjects.ts";
import { takeVoucher } from "../../direct-requests/voucher.server.ts";
import type { Actions, PageServerLoad } from "./$types";
import { memberPaths } from "#lib/paths/member.ts";

const myTakeInCharge = graphql(`
  query MyTakeInCharge($id: ID!) {
    takeInCharge(id: $id) {
      ...CaseParts
      ...InvoiceParts
      ...EvaluationParts
      closingReason
      forWhom
      actingAs
      mayConfirm
      mayAddDocuments
      facility {
        address
        postcode
        province
        phone
      }
      confirmation {
        code
        expiresAt
        attemptsLeft
        triesAgainAt
        codesAgainAt
        sentTo
        sentToParent
      }
      recoveries {
        ...OwedBack
      }
    }
  }
`);

const confirmMine = graphql(`
  mutation ConfirmMyTakeInCharge($input: ConfirmInput!) {
    confirmTakeInCharge(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const declineMine = graphql(`
  mutation DeclineMyTakeInCharge($input: ConfirmInput!) {
    declineTakeInCharge(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const resendCode = graphql(`
  mutation ResendMyCode($input: ResendCodeInput!) {
    resendConfirmationCode(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { takeInCharge } = await ask(event, myTakeInCharge, { id: event.params.id });
  if (!takeInCharge) error(404);
  return { takeInCharge, shows: subjectsOf(takeInCharge), idempotencyKey: newIdempotencyKey() };
};

type Event = Parameters<NonNullable<Actions[string]>>[0];

/** Every act ends on the page as it then is; reloading it does not send the form once more. */
const here = ({ params }: Event) => memberPaths.takeInCharge(params.id);
const thisCase = (event: Event) => () => ({ input: { takeInChargeId: event.params.id } });

export const actions: Actions = {
  confirm: (event) => act(event, confirmMine, thisCase(event), { next: here(event) }),
  decline: (event) => act(event, declineMine, thisCase(event), { next: here(event) }),
  documents: (event) => addMissingDocuments(event, memberPaths.takeInCharge),
  voucher: takeVoucher,
  resend: (event) => act(event, resendCode, thisCase(event), { next: here(event) }),
};
