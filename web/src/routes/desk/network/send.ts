import type { Language } from "#lib/language.ts";

/** How far a file is: on its way, then read, then written. */
export interface Step {
  readonly phase: "sending" | "reading" | "writing";
  readonly percent: number;
  readonly readRows: number;
}

/** Why a file did not arrive; the message of a refusal comes from the server. */
export type Trouble = { readonly message: string } | "failed" | "ended";

const pollMilliseconds = 700;

/** Sends a file and follows it to its end. Resolves to the id of its run, or says why there is none. */
export async function sendAndFollow(
  file: File,
  path: string,
  language: Language,
  tell: (step: Step) => void,
): Promise<{ id: string } | { trouble: Trouble }> {
  const sent = await send(file, path, language, tell);
  if (!("id" in sent)) return sent;
  tell({ phase: "reading", percent: 0, readRows: 0 });
  await followRun(sent.id, tell);
  return sent;
}

/** Tells how far a run is until it has ended; a lost connection is tried again. */
export async function followRun(id: string, tell: (step: Step) => void, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const progress = await progressOf(id);
    if (progress && !progress.isUnderWay) return;
    if (progress)
      tell({ phase: progress.phase ?? "reading", percent: progress.percent, readRows: progress.readRows });
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}

interface Progress {
  readonly isUnderWay: boolean;
  readonly readRows: number;
  readonly percent: number;
  readonly phase?: "reading" | "writing";
}

async function progressOf(id: string): Promise<Progress | undefined> {
  try {
    const response = await fetch(`/imports/runs/${id}`, { headers: { "x-blueasy": "1" } });
    if (response.ok) return (await response.json()) as Progress;
    // signed out, or not ours: the page that comes next says so
    return response.status < 500 ? { isUnderWay: false, readRows: 0, percent: 100 } : undefined;
  } catch {
    return undefined;
  }
}

function send(
  file: File,
  path: string,
  language: Language,
  tell: (step: Step) => void,
): Promise<{ id: string } | { trouble: Trouble }> {
  // XMLHttpRequest, because fetch does not tell how much has gone out
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.set("file", file, file.name);
  return new Promise((resolve) => {
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      tell({ phase: "sending", percent: Math.round((loaded / total) * 100), readRows: 0 });
    request.onerror = () => resolve({ trouble: "failed" });
    request.onload = () => {
      const answer = (request.response ?? {}) as { id?: string; message?: string };
      if (request.status === 202 && answer.id) resolve({ id: answer.id });
      else if (request.status === 401) resolve({ trouble: "ended" });
      else if (request.status >= 500 || !answer.message) resolve({ trouble: "failed" });
      else resolve({ trouble: { message: answer.message } });
    };
    request.open("POST", path);
    request.setRequestHeader("x-blueasy", "1");
    request.setRequestHeader("accept-language", language);
    request.send(body);
  });
}
