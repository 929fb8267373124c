import sharp from "sharp";
import { Turns } from "../../kernel/turns.ts";

/** One picture, and all pictures of a file together. */
const mostPixels = 50_000_000;
const mostPixelsInAll = 250_000_000;

sharp.cache(false);
sharp.block({ operation: ["VipsForeignLoadSvg"] });

/**
 * Whether a picture opens, and how large it would be on a screen; only its header is read.
 * @returns the fault, if there is one
 */
export async function pixelFault(
  mimeType: string,
  content: Uint8Array,
): Promise<"pixels" | "unreadable" | undefined> {
  if (!mimeType.startsWith("image/")) return undefined;
  try {
    const { width, height, pages } = mimeType === "image/bmp" ? bmpSize(content) : await sizeOf(content);
    if (width * height === 0) return "unreadable";
    return width * height > mostPixels || width * height * pages > mostPixelsInAll ? "pixels" : undefined;
  } catch {
    return "unreadable";
  }
}

/** What browsers show small: HEIC, BMP, PDF and Word stand by their names. */
const thumbnailTypes: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/gif", "image/tiff"]);
const thumbnailPixels = 192;
/** A large picture keeps a core busy for half a second. */
const turns = new Turns({ places: 1, queue: 30 });

/** A small JPEG of a picture, upright; undefined for what has none. @throws NoTurn */
export async function thumbnailOf(mimeType: string, content: Uint8Array): Promise<Buffer | undefined> {
  if (!thumbnailTypes.has(mimeType)) return undefined;
  const giveBack = await turns.take(5_000);
  try {
    return await sharp(content, { limitInputPixels: mostPixels, failOn: "none" })
      .rotate()
      .resize({ width: thumbnailPixels, height: thumbnailPixels, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "white" })
      .jpeg({ quality: 70 })
      .toBuffer();
  } catch {
    return undefined;
  } finally {
    giveBack();
  }
}

async function sizeOf(content: Uint8Array) {
  const {
    width,
    height,
    pages = 1,
    pageHeight = height,
  } = await sharp(content, {
    limitInputPixels: false,
  }).metadata();
  return { width, height: pageHeight, pages };
}

/** sharp does not read BMP; its header is simple: sizes as 16 bits in the oldest, else signed 32 (upside down). */
function bmpSize(content: Uint8Array) {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const isOldest = view.getUint32(14, true) === 12;
  const width = isOldest ? view.getUint16(18, true) : view.getInt32(18, true);
  const height = isOldest ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true));
  return { width: Math.max(0, width), height, pages: 1 };
}
