/** Photos that browsers do not show, HEIC of telephones and TIFF of scanners, as JPEG that they do. */
import { Worker } from "node:worker_threads";
import sharp, { type Sharp } from "sharp";
import { Turns } from "../../kernel/turns.ts";

/** What is on paper can still be read. */
const mostPixelsWide = 2_400;
const deadlineMilliseconds = 20_000;
/** A photo of 13 million pixels takes three seconds and 400 MB. */
const turns = new Turns({ places: 1, queue: 20 });

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each. */
  readonly data: Uint8ClampedArray;
}

/** Undefined for what needs no other form, or has none. @throws NoTurn */
export async function readableOf(mimeType: string, content: Uint8Array): Promise<Buffer | undefined> {
  if (mimeType !== "image/heic" && mimeType !== "image/tiff") return undefined;
  const giveBack = await turns.take(deadlineMilliseconds);
  try {
    return await jpegOf(
      mimeType === "image/heic" ? fromPixels(await pixelsOf(content)) : sharp(content).rotate(),
    );
  } catch {
    return undefined;
  } finally {
    giveBack();
  }
}

function fromPixels({ width, height, data }: Pixels) {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

function jpegOf(picture: Sharp): Promise<Buffer> {
  const size = {
    width: mostPixelsWide,
    height: mostPixelsWide,
    fit: "inside",
    withoutEnlargement: true,
  } as const;
  return picture.resize(size).flatten({ background: "white" }).jpeg({ quality: 80 }).toBuffer();
}

/** Not under the loader of the process: Node itself reads the thread's file. */
function pixelsOf(content: Uint8Array): Promise<Pixels> {
  const worker = new Worker(new URL("./heic-thread.ts", import.meta.url), {
    execArgv: [],
    workerData: content,
  });
  return new Promise<Pixels>((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error("a photo took too long")), deadlineMilliseconds);
    worker.once("message", resolve);
    worker.once("error", reject);
    // after the pixels this says nothing any more
    worker.once("exit", () => {
      clearTimeout(deadline);
      reject(new Error("a photo could not be read"));
    });
  }).finally(() => void worker.terminate());
}
