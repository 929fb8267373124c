import { redirect } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { blueasyPaths } from "#lib/paths/blueasy.ts";
import { collectDocuments } from "#lib/uploads.server.ts";
import { answered } from "../question.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const openTakeInCharge = graphql(`
  mutation OpenTakeInCharge($input: OpenTakeInChargeInput!) {
    openTakeInCharge(input: $input) {
      errors {
        ...ErrorParts
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
    redirect(303, localPath(event.url, blueasyPaths.coverCheck(coverCheckId)) + event.url.search);
  }
  return { ...rest, eligibility, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  default: async (event) => {
    const { coverCheckId } = event.params;
    const { question, eligibility } = await answered(event, coverCheckId);
    const { cause } = question;
    if (!eligibility || !cause) {
      redirect(303, localPath(event.url, blueasyPaths.coverCheck(coverCheckId)) + event.url.search);
    }
    const [documentField] = eligibility.requiredDocuments;
    return act(
      event,
      openTakeInCharge,
      (form) => {
        const files = collectDocuments(form);
        if (files.errors.length) return wrong(...files.errors);
        return {
          input: {
            ...{ coverCheckId, cause },
            injuredOn: question.injuredOn || null,
            startsOn: question.on,
            doctorName: text(form, "doctorName") || null,
            lines: eligibility.services.map(({ serviceCode, units, unitPriceCents }) => ({
              serviceCode,
              units,
              unitPriceCents,
            })),
            documents: files.attachments,
          },
        };
      },
      {
        next: ({ takeInCharge }) => blueasyPaths.takeInCharge(takeInCharge.id),
        // sent twice with files chosen twice: the first one stands, on top of the list
        repeated: blueasyPaths.takesInCharge(),
        at: [
          ["input.doctorName", "doctorName"],
          ...(documentField ? ([["input.documents", `file:${documentField.code}`]] as const) : []),
        ],
      },
    );
  },
};
