import { fail, redirect } from "@sveltejs/kit";
import { type Asker, tell } from "../api.ts";
import { text, typed, type UserError } from "../forms.server.ts";
import { graphql } from "../gql/index.ts";
import { collectDocuments } from "../uploads.server.ts";
import { speak } from "../words.ts";
import { words } from "./handing-in-words.ts";

const addDocuments = graphql(`
  mutation AddDocuments($input: AddDocumentsInput!) {
    addDocuments(input: $input) {
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

type Event = Asker & { request: Request; params: { id: string } };

/** The form action behind `<MissingDocuments>`, the same for facility and member; ends on `here`. */
export async function addMissingDocuments(event: Event, here: string) {
  const form = await event.request.formData();
  const { attachments, kept, errors } = collectDocuments(form);
  const refused = (reasons: UserError[]) => fail(422, { errors: reasons, values: typed(form), kept });
  if (errors.length) return refused(errors);
  if (!attachments.length) {
    return refused([{ code: "FILE_MISSING", message: speak(words, event.url).noneChosen, field: null }]);
  }
  const input = {
    idempotencyKey: text(form, "idempotencyKey"),
    takeInChargeId: event.params.id,
    documents: attachments,
  };
  const { errors: reasons, takeInCharge } = (await tell(event, addDocuments, { input })).addDocuments;
  // Sent twice: what the first one did stands on the page.
  const isRepeated = reasons.some(({ code }) => code === "IDEMPOTENCY_KEY_REUSED");
  if (!takeInCharge && !isRepeated) return refused(reasons);
  redirect(303, here);
}
