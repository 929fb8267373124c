import { missing } from "#lib/fields.ts";
import { type FormError, text } from "#lib/forms.server.ts";
import type { AskDocumentsInput } from "#lib/gql/graphql.ts";
import { speak } from "#lib/words.ts";
import { otherRows } from "./other-rows.ts";
import { words } from "./words.ts";

type Asking = Omit<AskDocumentsInput, "idempotencyKey">;

/** What a form asks of the member: the plan's documents that were ticked, and others in words. */
export function askedIn(event: { url: URL; params: { id: string } }, form: FormData) {
  const t = speak(words, event.url);
  const gaps: FormError[] = [];
  const documents: Asking["documents"] = [];
  for (const requirement of form.getAll("asked").filter((one) => typeof one === "string")) {
    const why = text(form, `why:${requirement}`);
    if (!why) gaps.push(missing(`why:${requirement}`, t.whyMissing));
    documents.push({ requirement, words: null, why });
  }
  for (const row of otherRows) {
    const [named, why] = [text(form, `other:${row}`), text(form, `why:other${row}`)];
    if (!named && !why) continue;
    if (!named) gaps.push(missing(`other:${row}`, t.otherMissing));
    if (!why) gaps.push(missing(`why:other${row}`, t.whyMissing));
    documents.push({ requirement: "other", words: named, why });
  }
  if (!documents.length && !gaps.length) gaps.push(missing("other:0", t.nothingAsked));
  const asking: Asking = {
    expenseDocumentId: event.params.id,
    documents,
    message: text(form, "askMessage") || null,
    againReason: text(form, "againReason") || null,
  };
  return { gaps, asking };
}

/** Where a refusal stands: each document by its place in what was asked. */
export function askFields({ field }: FormError, form: FormData): string | null {
  if (field === "input.againReason") return "againReason";
  if (field === "input.message") return "askMessage";
  const place = Number(/^input\.documents\.(\d+)/.exec(field ?? "")?.[1] ?? NaN);
  const ticked = form.getAll("asked");
  if (Number.isNaN(place)) return field?.startsWith("input.documents") ? "other:0" : null;
  return place < ticked.length ? `why:${String(ticked[place])}` : `other:${place - ticked.length}`;
}

/** What a form asks, as one text: what was shown is what is sent. */
export function signatureOf(form: FormData): string {
  const names = [...new Set(form.keys())].filter((name) =>
    /^(why:|other:|asked$|askMessage$|againReason$)/.test(name),
  );
  return JSON.stringify(names.toSorted().map((name) => [name, form.getAll(name).map(String)]));
}
