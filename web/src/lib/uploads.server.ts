import type { Asker } from "./api.ts";
import type { UserError } from "./forms.server.ts";

export interface Attachment {
  requirement: string;
  documentId: string;
}

/**
 * The files of a form, sent on to the API. Fields are named `file:REQUIREMENT`; the Upload component, where
 * JavaScript runs, has already sent the files and left `document:REQUIREMENT` fields with their ids.
 * One bad file never loses the others: each refusal is an error at its own field.
 */
export async function collectDocuments(
  asker: Asker,
  form: FormData,
): Promise<{ attachments: Attachment[]; errors: UserError[] }> {
  const attachments: Attachment[] = [];
  const errors: UserError[] = [];
  for (const [name, value] of form) {
    const [kind, requirement] = name.split(":");
    if (!requirement) continue;
    if (kind === "document" && typeof value === "string" && value) {
      attachments.push({ requirement, documentId: value });
    }
    if (kind === "file" && value instanceof File && value.size > 0) {
      const sent = await sendDocument(asker, value);
      if ("id" in sent) attachments.push({ requirement, documentId: sent.id });
      else errors.push({ ...sent, field: name });
    }
  }
  return { attachments, errors };
}

/** POST /documents in-process; answers the document's id or why it was refused. */
export async function sendDocument(
  asker: Asker,
  file: File,
): Promise<{ id: string } | { code: string; message: string }> {
  const body = new FormData();
  body.set("file", file, file.name);
  const response = await asker.fetch(new URL("/documents", asker.url), {
    method: "POST",
    body,
    headers: { "x-blueasy": "1" },
  });
  const answer: unknown = await response.json();
  if (isRecord(answer) && response.ok && typeof answer["id"] === "string") return { id: answer["id"] };
  if (isRecord(answer) && typeof answer["message"] === "string") {
    const { message } = answer;
    const named = message.includes(file.name) ? message : `${file.name}: ${message}`;
    return { code: String(answer["code"]), message: named };
  }
  throw new Error(`POST /documents answered ${response.status}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
