import { redirect } from "@sveltejs/kit";
import { type Asker, tell } from "../api.ts";
import { placed } from "../fields.ts";
import { refuse, text } from "../forms.server.ts";
import { graphql } from "../gql/index.ts";
import { answerName } from "./questions.ts";

const tellFacts = graphql(`
  mutation TellFacts($input: TellFactsInput!) {
    tellFacts(input: $input) {
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

/** The form action behind `<FactQuestions>`, the same at every door: only what was answered is told. Ends on `here`. */
export async function tellAnswers(event: Event, here: string) {
  const form = await event.request.formData();
  const asked = [...new Set(form.keys())].filter((name) => name.startsWith(answerName("")));
  const answered = asked.filter((name) => text(form, name) !== "");
  const input = {
    idempotencyKey: text(form, "idempotencyKey"),
    takeInChargeId: event.params.id,
    facts: answered.map((name) => ({ name: name.slice(answerName("").length), value: text(form, name) })),
    reason: text(form, "reason") || null,
  };
  const { errors, takeInCharge } = (await tell(event, tellFacts, { input })).tellFacts;
  // Sent twice: what the first one did stands on the page.
  const isRepeated = errors.some(({ code }) => code === "IDEMPOTENCY_KEY_REUSED");
  if (!takeInCharge && !isRepeated) {
    const each = answered.map((name, index) => [`input.facts.${index}`, name] as const);
    const [first] = asked;
    const all = first ? [["input.facts", first] as const] : [];
    return refuse(placed(errors, [...each, ...all, ["input.reason", "reason"]]), form);
  }
  redirect(303, `${here}?told=1`);
}
