import type { Language } from "./language.ts";

export const maximumBytes = 5_242_880;

/** A chosen file on its way to the server. Refused ones need another file, failed ones another try. */
export interface Sending {
  readonly key: string;
  readonly file: File;
  state: "sending" | "sent" | "refused" | "failed";
  percent: number;
  message?: string;
  documentId?: string;
  cancel?: () => void;
}

/** Sends one file by itself, so that one bad file never loses the others; `entry` follows what happens. */
export function sendFile(entry: Sending, language: Language, texts: { failed: string; ended: string }): void {
  // XMLHttpRequest, because fetch does not tell how much has gone out
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.set("file", entry.file, entry.file.name);
  entry.state = "sending";
  entry.percent = 0;
  entry.cancel = () => request.abort();
  request.responseType = "json";
  request.upload.onprogress = ({ loaded, total }) => (entry.percent = Math.round((loaded / total) * 100));
  request.onerror = () => end(entry, "failed", texts.failed);
  request.onload = () => {
    const answer = (request.response ?? {}) as { id?: string; code?: string; message?: string };
    if (request.status === 201 && answer.id) {
      entry.documentId = answer.id;
      entry.state = "sent";
    } else if (request.status === 401) end(entry, "failed", texts.ended);
    else if (answer.code === "BODY_INCOMPLETE" && answer.message) end(entry, "failed", answer.message);
    else if (request.status >= 500 || !answer.message) end(entry, "failed", texts.failed);
    else end(entry, "refused", answer.message);
  };
  request.open("POST", "/documents");
  request.setRequestHeader("x-blueasy", "1");
  request.setRequestHeader("accept-language", language);
  request.send(body);
}

function end(entry: Sending, state: "refused" | "failed", message: string): void {
  entry.state = state;
  entry.message = message;
}
