import { correct } from "#lib/correction/correct.server.ts";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { memberPaths } from "#lib/paths/member.ts";
import { profileToChangeIn } from "../one.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async (event) => ({
  profile: await profileToChangeIn(event),
  idempotencyKey: newIdempotencyKey(),
});

export const actions: Actions = {
  default: (event) => correct(event, memberPaths.profile({ saved: "correction" })),
};
