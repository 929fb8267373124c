import type { Asker } from "#lib/api.ts";
import type { UserError } from "#lib/forms.server.ts";
import { sendDocument, type Attachment } from "#lib/uploads.server.ts";

/** A file that already arrived with a form that was refused for another reason. */
export interface Kept {
  requirement: string;
  documentId: string;
  fileName: string;
}

export interface Collected {
  attachments: Attachment[];
  /** To be offered again by the form, so that nobody has to choose a file twice. */
  kept: Kept[];
  errors: UserError[];
}

/**
 * The files of a form, sent on to the API one by one: `file:REQUIREMENT` as chosen, `document:REQUIREMENT` sent ahead by
 * the Upload component (which shows them itself), `kept:REQUIREMENT` ("id|name") from an earlier try without JavaScript.
 */
export async function collectKeeping(asker: Asker, form: FormData): Promise<Collected> {
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
