import { fail, redirect } from "@sveltejs/kit";
import { tell } from "#lib/api.ts";
import { newIdempotencyKey, text, typed, type UserError } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { collectDocuments } from "#lib/uploads.server.ts";
import { placed } from "#lib/fields.ts";
import { answered } from "../question.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const openTakeInCharge = graphql(`
  mutation OpenTakeInCharge($input: OpenTakeInChargeInput!) {
    openTakeInCharge(input: $input) {
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

/** The question stands in the address; without a whole one, or when the plan says no, there is nothing to open. */
export const load: PageServerLoad = async (event) => {
  const { coverCheckId } = event.params;
  const { eligibility, ...rest } = await answered(event, coverCheckId);
  if (!eligibility || eligibility.answer === "NOT_COVERED") {
    redirect(303, localPath(event.url, `/blueasy/cover/${coverCheckId}`) + event.url.search);
  }
  return { ...rest, eligibility, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { coverCheckId } = event.params;
    const { question, eligibility } = await answered(event, coverCheckId);
    if (!eligibility || !question.cause) {
      redirect(303, localPath(event.url, `/blueasy/cover/${coverCheckId}`) + event.url.search);
    }
    const files = collectDocuments(form);
    const refused = (errors: UserError[]) => fail(422, { errors, values: typed(form), kept: files.kept });
    if (files.errors.length) return refused(files.errors);
    const input = {
      idempotencyKey: text(form, "idempotencyKey"),
      coverCheckId,
      cause: question.cause,
      injuredOn: question.injuredOn || null,
      startsOn: question.on,
      doctorName: text(form, "doctorName") || null,
      lines: eligibility.services.map(({ serviceCode, units, unitPriceCents }) => ({
        serviceCode,
        units,
        unitPriceCents,
      })),
      documents: files.attachments,
    };
    const { errors, takeInCharge } = (await tell(event, openTakeInCharge, { input })).openTakeInCharge;
    if (takeInCharge) redirect(303, localPath(event.url, `/blueasy/takes-in-charge/${takeInCharge.id}`));
    // sent twice with files chosen twice: the first one stands, on top of the list
    if (errors.some(({ code }) => code === "IDEMPOTENCY_KEY_REUSED")) {
      redirect(303, localPath(event.url, "/blueasy/takes-in-charge"));
    }
    const documentField = eligibility.requiredDocuments[0];
    return refused(
      placed(errors, [
        ["input.doctorName", "doctorName"],
        ...(documentField ? ([["input.documents", `file:${documentField.code}`]] as const) : []),
      ]),
    );
  },
};
