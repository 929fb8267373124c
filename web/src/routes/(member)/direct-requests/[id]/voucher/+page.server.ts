import { redirect } from "@sveltejs/kit";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { localPath } from "#lib/language.ts";
import { draftOf } from "../../draft.server.ts";
import { stepPath } from "../../steps.ts";
import { takeVoucher } from "../../voucher.server.ts";
import type { Actions, PageServerLoad } from "./$types";

/** Where a service tied to a later stay leads; any other draft goes on with its service. */
export const load: PageServerLoad = async (event) => {
  const draft = await draftOf(event);
  const { facility, service, asked } = draft;
  if (!facility || !service || asked.tiedToStay !== true) {
    redirect(303, localPath(event.url, stepPath(draft.id, facility ? "SERVICE" : "FACILITY")));
  }
  return { id: draft.id, facility, service, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = { voucher: takeVoucher };
