import type { FormError, Kept } from "./forms.server.ts";

interface Attachment {
  requirement: string;
  documentId: string;
}

interface Collected {
  attachments: Attachment[];
  /** To be offered again by the form, so that nobody has to choose a file twice. */
  kept: Kept[];
  errors: FormError[];
}

/**
 * The files of a form. The server took them in as they arrived: `kept:REQUIREMENT` ("id|name") is one that it has, from
 * this try or an earlier one, `refused:REQUIREMENT` ("code|message") one that it did not accept. `document:REQUIREMENT`
 * was sent ahead by the Upload component, which shows it itself.
 */
export function collectDocuments(form: FormData): Collected {
  const collected: Collected = { attachments: [], kept: [], errors: [] };
  for (const [name, value] of form) {
    const [kind, requirement] = name.split(":");
    if (!requirement || typeof value !== "string") continue;
    const [first = "", ...others] = value.split("|");
    const rest = others.join("|");
    if (kind === "document" && value) collected.attachments.push({ requirement, documentId: value });
    else if (kind === "kept") keep(collected, { requirement, documentId: first, fileName: rest });
    else if (kind === "refused") {
      collected.errors.push({ message: rest, field: `file:${requirement}` });
    }
  }
  return collected;
}

function keep({ attachments, kept }: Collected, file: Kept): void {
  kept.push(file);
  attachments.push({ requirement: file.requirement, documentId: file.documentId });
}
