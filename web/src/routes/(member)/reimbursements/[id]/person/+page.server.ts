import { text } from "#lib/forms.server.ts";
import { draftOf, requestActions } from "../../draft.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async (event) => ({ draft: await draftOf(event) });

export const actions: Actions = requestActions("PERSON", async (_event, form) => {
  const given = (name: string) => text(form, name) || null;
  const answer = (name: string) => (given(name) === null ? null : given(name) === "yes");
  return {
    changes: {
      person: {
        email: given("email"),
        mobile: given("mobile"),
        smsOptIn: given("smsOptIn") === "yes",
        otherCover: {
          has: answer("otherCover"),
          insurer: given("insurer"),
          policyNumber: given("policyNumber"),
          askedThere: answer("askedThere"),
        },
      },
    },
    errors: [],
  };
});
