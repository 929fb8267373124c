import sharp from "sharp";

/** One picture, and all pictures of a file together. */
export const mostPixels = 50_000_000;
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
