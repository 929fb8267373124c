import { error, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { newIdempotencyKey, refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { addMissingDocuments } from "#lib/take-in-charge/add-documents.server.ts";
import { takeVoucher } from "../../direct-requests/voucher.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const myTakeInCharge = graphql(`
  query MyTakeInCharge($id: ID!) {
    takeInCharge(id: $id) {
      ...EvaluationParts
      ...InvoiceParts
      id
      number
      status
      cause
      injuredOn
      startsOn
      expiresOn
      doctorName
      origin
      told {
        pathology
        pathologySince
        contactEmail
        contactMobile
      }
      openedAt
      requestedCents
      authorisedCents
      memberShareCents
      closingReason
      pdfUrl
      mayConfirm
      estimate {
        payableCents
        memberShareCents
        doubts
        lines {
          kind
          clause
          text
          amountCents
        }
      }
      forChild
      confirmedAtClinic {
        reason
        identityDocument
        at
      }
      facility {
        id
        name
        address
        postcode
        municipality
        province
        phone
      }
      lines {
        id
        units
        unitPriceCents
        amountCents
        service {
          code
          name
        }
      }
      explanation {
        kind
        clause
        text
        amountCents
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
      documents {
        id
        label
        fileName
        sizeBytes
        url
      }
      mayAddDocuments
      missingDocuments {
        code
        label
        why
        clause
      }
      claim {
        id
        number
      }
      balance {
        paidCents
        dueCents
        owedBackCents
      }
      recoveries {
        ...OwedBack
      }
      payments {
        id
        status
        amountCents
        paidOn
      }
      timeline {
        verb
        label
        at
        by
      }
    }
  }
`);

const confirmMine = graphql(`
  mutation ConfirmMyTakeInCharge($input: ConfirmInput!) {
    confirmTakeInCharge(input: $input) {
      errors {
        code
        message
        field
        clause
      }
      takeInCharge {
        id
      }
    }
  }
`);

const declineMine = graphql(`
  mutation DeclineMyTakeInCharge($input: ConfirmInput!) {
    declineTakeInCharge(input: $input) {
      errors {
        code
        message
        field
        clause
      }
      takeInCharge {
        id
      }
    }
  }
`);

const resendCode = graphql(`
  mutation ResendMyCode($id: ID!) {
    resendConfirmationCode(takeInChargeId: $id) {
      errors {
        code
        message
        field
        clause
      }
      takeInCharge {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { takeInCharge } = await ask(event, myTakeInCharge, { id: event.params.id });
  if (!takeInCharge) error(404);
  return { takeInCharge, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  confirm: async (event) => {
    const form = await event.request.formData();
    const input = { idempotencyKey: text(form, "idempotencyKey"), takeInChargeId: event.params.id };
    const { errors } = (await tell(event, confirmMine, { input })).confirmTakeInCharge;
    return errors.length ? refuse(errors, form) : again(event);
  },
  decline: async (event) => {
    const form = await event.request.formData();
    const input = { idempotencyKey: text(form, "idempotencyKey"), takeInChargeId: event.params.id };
    const { errors } = (await tell(event, declineMine, { input })).declineTakeInCharge;
    return errors.length ? refuse(errors, form) : again(event);
  },
  documents: (event) =>
    addMissingDocuments(event, localPath(event.url, `/takes-in-charge/${event.params.id}`)),
  voucher: takeVoucher,
  resend: async (event) => {
    const form = await event.request.formData();
    const { errors } = (await tell(event, resendCode, { id: event.params.id })).resendConfirmationCode;
    return errors.length ? refuse(errors, form) : again(event);
  },
};

/** The same page as it is now; reloading it does not send the form once more. */
function again(event: { url: URL; params: { id: string } }): never {
  redirect(303, localPath(event.url, `/takes-in-charge/${event.params.id}`));
}
