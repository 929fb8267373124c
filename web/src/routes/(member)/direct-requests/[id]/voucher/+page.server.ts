import { redirect } from "@sveltejs/kit";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { localPath } from "#lib/language.ts";
import { draftOf } from "../../draft.server.ts";
import { stepPath, whyNoDirect } from "../../steps.ts";
import { takeVoucher } from "../../voucher.server.ts";
import type { Actions, PageServerLoad } from "./$types";

/** Where a service leads that the plan does not pay directly; any other draft goes on with its service. */
export const load: PageServerLoad = async (event) => {
  const draft = await draftOf(event);
  const { facility, service, estimate } = draft;
  const reason = whyNoDirect(draft);
  if (!facility || !service || reason === null) {
    redirect(303, localPath(event.url, stepPath(draft.id, facility ? "SERVICE" : "FACILITY")));
  }
  return {
    ...{ id: draft.id, facility, service, reason },
    priceCents: estimate?.requestedCents ?? null,
    why: estimate?.explanation ?? null,
    clause: estimate?.clause ?? null,
    idempotencyKey: newIdempotencyKey(),
  };
};

export const actions: Actions = { voucher: takeVoucher };
