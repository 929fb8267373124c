import { error } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { addMissingDocuments } from "#lib/take-in-charge/add-documents.server.ts";
import { subjectsOf } from "#lib/take-in-charge/subjects.ts";
import { tellAnswers } from "#lib/take-in-charge/tell-facts.server.ts";
import { collectDocuments } from "#lib/uploads.server.ts";
import { speak } from "#lib/words.ts";
import { isDay, missing, placed } from "#lib/fields.ts";
import type { Actions, PageServerLoad } from "./$types";
import { identityDocumentIn } from "#lib/take-in-charge/identity-documents.ts";
import { invoicedLines } from "#lib/take-in-charge/invoiced-lines.server.ts";
import { words } from "./words.ts";
import { blueasyPaths } from "#lib/paths/blueasy.ts";

const facilityTakeInCharge = graphql(`
  query FacilityTakeInCharge($id: ID!) {
    takeInCharge(id: $id) {
      ...TakeInChargeParts
      ...InvoiceParts
      ...EvaluationParts
      mayConfirm
      mayNameDoctor
      doctorId
      facility {
        doctors(first: 100) {
          id
          firstName
          lastName
        }
      }
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
        sentToRepresentative
        mayConfirmAtClinic
      }
    }
  }
`);

const confirmByCode = graphql(`
  mutation ConfirmTakeInChargeByCode($input: ConfirmByCodeInput!) {
    confirmTakeInChargeByCode(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const confirmAtClinic = graphql(`
  mutation ConfirmTakeInChargeAtClinic($input: ConfirmAtClinicInput!) {
    confirmTakeInChargeAtClinic(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const resendCode = graphql(`
  mutation ResendCode($input: ResendCodeInput!) {
    resendConfirmationCode(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const nameDoctor = graphql(`
  mutation NameTreatingDoctor($input: NameDoctorInput!) {
    nameTreatingDoctor(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const cancelTakeInCharge = graphql(`
  mutation CancelTakeInCharge($input: CancelTakeInChargeInput!) {
    cancelTakeInCharge(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const closeTakeInCharge = graphql(`
  mutation CloseTakeInCharge($input: CloseTakeInChargeInput!) {
    closeTakeInCharge(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const submitInvoice = graphql(`
  mutation SubmitInvoice($input: SubmitInvoiceInput!) {
    submitInvoice(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { takeInCharge } = await ask(event, facilityTakeInCharge, { id: event.params.id });
  if (!takeInCharge) error(404);
  return { takeInCharge, shows: subjectsOf(takeInCharge), idempotencyKey: newIdempotencyKey() };
};

type Event = Parameters<NonNullable<Actions[string]>>[0];

/** Each act ends on the page itself, so that reloading it repeats nothing; sent twice, what the first did stands there. */
function again(event: Event, query = {}) {
  const here = blueasyPaths.takeInCharge(event.params.id);
  return { next: blueasyPaths.takeInCharge(event.params.id, query), repeated: here };
}

export const actions: Actions = {
  confirm: (event) =>
    act(
      event,
      confirmByCode,
      (form) => {
        const code = text(form, "code").replace(/\D/g, "");
        if (code.length !== 6) return wrong(missing("code", speak(words, event.url).codeMissing));
        return { input: { takeInChargeId: event.params.id, code } };
      },
      { ...again(event), at: [["input.code", "code"]] },
    ),

  atClinic: (event) =>
    act(event, confirmAtClinic, (form) => readAtClinic(event, form), {
      ...again(event),
      at: [["input.reason", "reason"]],
    }),

  resend: (event) =>
    act(event, resendCode, () => ({ input: { takeInChargeId: event.params.id } }), {
      ...again(event, { sent: "1" }),
      at: [],
    }),

  documents: (event) => addMissingDocuments(event, blueasyPaths.takeInCharge),

  facts: (event) => tellAnswers(event, blueasyPaths.takeInCharge),

  doctor: (event) =>
    act(
      event,
      nameDoctor,
      (form) => {
        const doctorId = text(form, "doctorId");
        if (!doctorId) return wrong(missing("doctorId", speak(words, event.url).doctorMissing));
        return { input: { takeInChargeId: event.params.id, doctorId } };
      },
      { ...again(event), at: [["input.doctorId", "doctorId"]] },
    ),

  cancel: (event) =>
    act(
      event,
      cancelTakeInCharge,
      (form) => {
        const reason = text(form, "reason");
        if (!reason) return wrong(missing("reason", speak(words, event.url).reasonMissing));
        return { input: { takeInChargeId: event.params.id, reason } };
      },
      { ...again(event), at: [["input.reason", "reason"]] },
    ),

  close: (event) =>
    act(event, closeTakeInCharge, () => ({ input: { takeInChargeId: event.params.id } }), {
      ...again(event),
      at: [],
    }),

  invoice: (event) =>
    act(event, submitInvoice, (form) => readInvoice(event, form), {
      ...again(event),
      at: (error, form) => placed([error], invoicedLines(form, speak(words, event.url)).paths)[0]?.field,
    }),
};

function readAtClinic(event: Event, form: FormData) {
  const t = speak(words, event.url);
  const identityDocument = identityDocumentIn(text(form, "identityDocument"));
  const reason = text(form, "reason");
  const gaps = [
    ...(identityDocument ? [] : [missing("identityDocument", t.identityDocumentMissing)]),
    ...(reason ? [] : [missing("reason", t.atClinicReasonMissing)]),
    ...(form.has("seen") ? [] : [missing("seen", t.seenMissing)]),
  ];
  if (gaps.length || !identityDocument) return wrong(...gaps);
  return { input: { takeInChargeId: event.params.id, reason, identityDocument } };
}

function readInvoice(event: Event, form: FormData) {
  const t = speak(words, event.url);
  const number = text(form, "number");
  const issuedOn = text(form, "issuedOn");
  const files = collectDocuments(form);
  const { lines, errors: lineErrors } = invoicedLines(form, t);
  const documentId = files.attachments.at(-1)?.documentId;
  const gaps = [
    ...(number ? [] : [missing("number", t.numberMissing)]),
    ...(isDay(issuedOn) ? [] : [missing("issuedOn", t.issuedOnMissing)]),
    ...lineErrors,
    ...files.errors,
    ...(documentId || files.errors.length ? [] : [missing("file:INVOICE", t.fileMissing)]),
  ];
  if (gaps.length || !documentId) return wrong(...gaps);
  const takeInChargeId = event.params.id;
  const confirmSameDocument = text(form, "confirmSameDocument") === "1" || null;
  const moreToFollow = form.has("moreToFollow");
  return {
    input: { takeInChargeId, number, issuedOn, lines, documentId, confirmSameDocument, moreToFollow },
  };
}
