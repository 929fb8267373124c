/** Pictures of files, made for the moment: what browsers do not show as a JPEG that they do, and small ones for lists. */
import { Worker } from "node:worker_threads";
import sharp, { type Sharp } from "sharp";
import { Turns } from "../../kernel/turns.ts";
import { mostPixels } from "./pixels.ts";

interface Form {
  readonly types: readonly string[];
  /** Of the longer side. */
  readonly pixels: number;
  readonly quality: number;
}

const forms = {
  /** HEIC of telephones and TIFF of scanners, so large that what is on paper can still be read. */
  readable: { types: ["image/heic", "image/tiff"], pixels: 2_400, quality: 80 },
  /** Of a PDF its first page; BMP and Word stand by their names. */
  small: {
    types: ["image/jpeg", "image/png", "image/gif", "image/tiff", "image/heic", "application/pdf"],
    ...{ pixels: 192, quality: 70 },
  },
} as const satisfies Record<string, Form>;

/** What sharp does not open a thread turns into pixels. */
const threads: Readonly<Record<string, URL>> = {
  "image/heic": new URL("./heic-thread.ts", import.meta.url),
  "application/pdf": new URL("./pdf-page-thread.ts", import.meta.url),
};

const deadlineMilliseconds = 20_000;
/** A large picture keeps a core busy for half a second; in a thread a photo of 13 million pixels for three, with 400 MB. */
const turns = new Turns({ places: 1, queue: 30 });
const turnsOfThreads = new Turns({ places: 1, queue: 30 });

/** A JPEG, upright; undefined for what needs none of this form, or has none. @throws NoTurn */
export async function pictureOf(
  form: keyof typeof forms,
  mimeType: string,
  content: Uint8Array,
): Promise<Buffer | undefined> {
  const { types, pixels, quality }: Form = forms[form];
  if (!types.includes(mimeType)) return undefined;
  const thread = threads[mimeType];
  const giveBack = await (thread ? turnsOfThreads : turns).take(deadlineMilliseconds);
  try {
    return await (thread ? fromPixels(await pixelsOf(thread, content)) : opened(content))
      .resize({ width: pixels, height: pixels, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "white" })
      .jpeg({ quality })
      .toBuffer();
  } catch {
    return undefined;
  } finally {
    giveBack();
  }
}

function opened(content: Uint8Array): Sharp {
  return sharp(content, { limitInputPixels: mostPixels, failOn: "none" }).rotate();
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each. */
  readonly data: Uint8ClampedArray;
}

function fromPixels({ width, height, data }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** Not under the loader of the process: Node itself reads the thread's file. */
function pixelsOf(thread: URL, content: Uint8Array): Promise<Pixels> {
  const worker = new Worker(thread, { execArgv: [], workerData: content });
  return new Promise<Pixels>((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error("a picture took too long")), deadlineMilliseconds);
    worker.once("message", resolve);
    worker.once("error", reject);
    // after the pixels this says nothing any more
    worker.once("exit", () => {
      clearTimeout(deadline);
      reject(new Error("a file could not be read"));
    });
  }).finally(() => void worker.terminate());
}
