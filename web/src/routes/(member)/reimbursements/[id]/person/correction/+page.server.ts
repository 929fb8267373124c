import { correct, profileOf } from "#lib/correction/correct.server.ts";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { memberPaths } from "#lib/paths/member.ts";
import { draftOf } from "../../../draft.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async (event) => {
  const { id, person } = await draftOf(event);
  return {
    draftId: id,
    profile: await profileOf(event, person.id),
    idempotencyKey: newIdempotencyKey(),
  };
};

export const actions: Actions = {
  // the request goes on where it was
  default: (event) => correct(event, memberPaths.reimbursementPerson(event.params.id)),
};
