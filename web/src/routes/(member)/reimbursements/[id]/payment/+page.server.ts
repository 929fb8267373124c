import { text } from "#lib/forms.server.ts";
import { checkStep, draftOf, requestActions } from "../../draft.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async (event) => {
  const draft = await draftOf(event);
  checkStep(event, draft, "PAYMENT");
  return { draft };
};

export const actions: Actions = requestActions("PAYMENT", async (_event, form) => {
  const given = (name: string) => text(form, name) || null;
  return {
    changes: {
      payment: {
        means: (["TRANSFER", "CHEQUE"] as const).find((known) => known === given("means")) ?? null,
        payeePersonId: given("payeePersonId"),
        holderName: given("holderName"),
        iban: given("iban"),
        bic: given("bic"),
        address: given("address"),
      },
    },
    errors: [],
  };
});
