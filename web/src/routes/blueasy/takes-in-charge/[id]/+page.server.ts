import { error, fail, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { newIdempotencyKey, refuse, text, typed, type UserError } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { addMissingDocuments } from "#lib/take-in-charge/add-documents.server.ts";
import { tellAnswers } from "#lib/take-in-charge/tell-facts.server.ts";
import { collectDocuments } from "#lib/uploads.server.ts";
import { speak } from "#lib/words.ts";
import { isDay, missing, placed } from "#lib/fields.ts";
import type { Actions, PageServerLoad } from "./$types";
import { identityDocumentIn } from "#lib/take-in-charge/identity-documents.ts";
import { invoicedLines } from "#lib/take-in-charge/invoiced-lines.server.ts";
import { words } from "./words.ts";

const facilityTakeInCharge = graphql(`
  query FacilityTakeInCharge($id: ID!) {
    takeInCharge(id: $id) {
      ...TakeInChargeParts
      ...InvoiceParts
      ...EvaluationParts
      mayConfirm
      mayCancel
      maySubmitInvoice
      mayClose
      mayAddDocuments
      confirmation {
        expiresAt
        attemptsLeft
        triesAgainAt
        codesAgainAt
        sentTo
        sentToParent
        mayConfirmAtClinic
      }
    }
  }
`);

const confirmByCode = graphql(`
  mutation ConfirmTakeInChargeByCode($input: ConfirmByCodeInput!) {
    confirmTakeInChargeByCode(input: $input) {
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

const confirmAtClinic = graphql(`
  mutation ConfirmTakeInChargeAtClinic($input: ConfirmAtClinicInput!) {
    confirmTakeInChargeAtClinic(input: $input) {
      errors {
        code
        message
        field
      }
      takeInCharge {
        id
      }
    }
  }
`);

const resendCode = graphql(`
  mutation ResendCode($id: ID!) {
    resendConfirmationCode(takeInChargeId: $id) {
      errors {
        code
        message
        field
      }
      takeInCharge {
        id
      }
    }
  }
`);

const cancelTakeInCharge = graphql(`
  mutation CancelTakeInCharge($input: CancelTakeInChargeInput!) {
    cancelTakeInCharge(input: $input) {
      errors {
        code
        message
        field
      }
      takeInCharge {
        id
      }
    }
  }
`);

const closeTakeInCharge = graphql(`
  mutation CloseTakeInCharge($input: CloseTakeInChargeInput!) {
    closeTakeInCharge(input: $input) {
      errors {
        code
        message
        field
      }
      takeInCharge {
        id
      }
    }
  }
`);

const submitInvoice = graphql(`
  mutation SubmitInvoice($input: SubmitInvoiceInput!) {
    submitInvoice(input: $input) {
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
  const { takeInCharge } = await ask(event, facilityTakeInCharge, { id: event.params.id });
  if (!takeInCharge) error(404);
  return { takeInCharge, idempotencyKey: newIdempotencyKey() };
};

type Event = Parameters<NonNullable<Actions[string]>>[0];

/** Each act ends on the page itself, so that reloading it repeats nothing. */
function here(event: Event, query = ""): never {
  redirect(303, localPath(event.url, `/blueasy/takes-in-charge/${event.params.id}`) + query);
}

/** Sent twice: what the first one did stands on the page. */
const isRepeated = (errors: readonly UserError[]) =>
  errors.some(({ code }) => code === "IDEMPOTENCY_KEY_REUSED");

export const actions: Actions = {
  confirm: async (event) => {
    const form = await event.request.formData();
    const code = text(form, "code").replace(/\D/g, "");
    if (code.length !== 6) return refuse([missing("code", speak(words, event.url).codeMissing)], form);
    const input = { idempotencyKey: text(form, "idempotencyKey"), takeInChargeId: event.params.id, code };
    const { errors, takeInCharge } = (await tell(event, confirmByCode, { input })).confirmTakeInChargeByCode;
    if (!takeInCharge && !isRepeated(errors)) return refuse(placed(errors, [["input.code", "code"]]), form);
    here(event);
  },

  atClinic: async (event) => {
    const form = await event.request.formData();
    const t = speak(words, event.url);
    const identityDocument = identityDocumentIn(text(form, "identityDocument"));
    const reason = text(form, "reason");
    const gaps = [
      ...(identityDocument ? [] : [missing("identityDocument", t.identityDocumentMissing)]),
      ...(reason ? [] : [missing("reason", t.atClinicReasonMissing)]),
      ...(form.has("seen") ? [] : [missing("seen", t.seenMissing)]),
    ];
    if (gaps.length || !identityDocument) return refuse(gaps, form);
    const takeInChargeId = event.params.id;
    const input = { idempotencyKey: text(form, "idempotencyKey"), takeInChargeId, reason, identityDocument };
    const answer = (await tell(event, confirmAtClinic, { input })).confirmTakeInChargeAtClinic;
    if (!answer.takeInCharge && !isRepeated(answer.errors)) {
      return refuse(placed(answer.errors, [["input.reason", "reason"]]), form);
    }
    here(event);
  },

  resend: async (event) => {
    const form = await event.request.formData();
    const { errors, takeInCharge } = (await tell(event, resendCode, { id: event.params.id }))
      .resendConfirmationCode;
    if (!takeInCharge) return refuse(placed(errors, []), form);
    here(event, "?sent=1");
  },

  documents: (event) =>
    addMissingDocuments(event, localPath(event.url, `/blueasy/takes-in-charge/${event.params.id}`)),

  facts: (event) => tellAnswers(event, localPath(event.url, `/blueasy/takes-in-charge/${event.params.id}`)),

  cancel: async (event) => {
    const form = await event.request.formData();
    const reason = text(form, "reason");
    if (!reason) return refuse([missing("reason", speak(words, event.url).reasonMissing)], form);
    const input = { idempotencyKey: text(form, "idempotencyKey"), takeInChargeId: event.params.id, reason };
    const { errors, takeInCharge } = (await tell(event, cancelTakeInCharge, { input })).cancelTakeInCharge;
    if (!takeInCharge && !isRepeated(errors)) {
      return refuse(placed(errors, [["input.reason", "reason"]]), form);
    }
    here(event);
  },

  close: async (event) => {
    const form = await event.request.formData();
    const input = { idempotencyKey: text(form, "idempotencyKey"), takeInChargeId: event.params.id };
    const { errors, takeInCharge } = (await tell(event, closeTakeInCharge, { input })).closeTakeInCharge;
    if (!takeInCharge && !isRepeated(errors)) return refuse(placed(errors, []), form);
    here(event);
  },

  invoice: async (event) => {
    const form = await event.request.formData();
    const t = speak(words, event.url);
    const number = text(form, "number");
    const issuedOn = text(form, "issuedOn");
    const files = collectDocuments(form);
    const { lines, paths, errors: lineErrors } = invoicedLines(form, t);
    const documentId = files.attachments.at(-1)?.documentId;
    const gaps = [
      ...(number ? [] : [missing("number", t.numberMissing)]),
      ...(isDay(issuedOn) ? [] : [missing("issuedOn", t.issuedOnMissing)]),
      ...lineErrors,
      ...files.errors,
      ...(documentId || files.errors.length ? [] : [missing("file:INVOICE", t.fileMissing)]),
    ];
    const refused = (errors: UserError[]) => fail(422, { errors, values: typed(form), kept: files.kept });
    if (gaps.length || !documentId) return refused(gaps);
    const takeInChargeId = event.params.id;
    const idempotencyKey = text(form, "idempotencyKey");
    const confirmSameDocument = text(form, "confirmSameDocument") === "1" || null;
    const input = {
      ...{ idempotencyKey, takeInChargeId, number, issuedOn, lines, documentId },
      confirmSameDocument,
      moreToFollow: form.has("moreToFollow"),
    };
    const { errors, takeInCharge } = (await tell(event, submitInvoice, { input })).submitInvoice;
    if (!takeInCharge && !isRepeated(errors)) return refused(placed(errors, paths));
    here(event);
  },
};
