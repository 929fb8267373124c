import type { Asker } from "./api.ts";
import type { UserError } from "./forms.server.ts";

interface Attachment {
  requirement: string;
  documentId: string;
}

/** A file that already arrived with a form that was refused for another reason. */
export interface Kept {
  requirement: string;
  documentId: string;
  fileName: string;
}

interface Collected {
  attachments: Attachment[];
  /** To be offered again by the form, so that nobody has to choose a file twice. */
  kept: Kept[];
  errors: UserError[];
}

/**
 * The files of a form, sent on to the API one by one: `file:REQUIREMENT` as chosen, `document:REQUIREMENT` sent ahead by
 * the Upload component (which shows them itself), `kept:REQUIREMENT` ("id|name") from an earlier try without JavaScript.
 */
export async function collectDocuments(asker: Asker, form: FormData): Promise<Collected> {
  const collected: Collected = { attachments: [], kept: [], errors: [] };
  for (const [name, value] of form) {
    const [kind, requirement] = name.split(":");
    if (!requirement) continue;
    if (typeof value !== "string") {
      if (kind === "file" && value.size > 0) await send(asker, collected, requirement, value);
    } else if (kind === "document" && value) {
      collected.attachments.push({ requirement, documentId: value });
    } else if (kind === "kept") {
      const [documentId = "", ...fileName] = value.split("|");
      keep(collected, { requirement, documentId, fileName: fileName.join("|") });
    }
  }
  return collected;
}

async function send(asker: Asker, collected: Collected, requirement: string, file: File): Promise<void> {
  const sent = await sendDocument(asker, file);
  if ("id" in sent) keep(collected, { requirement, documentId: sent.id, fileName: file.name });
  else collected.errors.push({ ...sent, field: `file:${requirement}` });
}

function keep({ attachments, kept }: Collected, file: Kept): void {
  kept.push(file);
  attachments.push({ requirement: file.requirement, documentId: file.documentId });
}

/** POST /documents in-process; answers the document's id or why it was refused. */
async function sendDocument(
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
