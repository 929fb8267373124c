import { fileTypeFromBuffer } from "file-type";
import { type FileFault, fileFault } from "../rules.ts";
import { checkCompound, isWord } from "./compound.ts";
import { checkDocx, isDocx } from "./docx.ts";
import { Faulty } from "./faults.ts";
import { bareGif } from "./gif.ts";
import { bareHeic } from "./heic.ts";
import { bareJpeg } from "./jpeg.ts";
import { checkPdf } from "./pdf.ts";
import { barePng } from "./png.ts";
import { bareTiff } from "./tiff.ts";

/** What a file is, by its content, and the bytes that may be kept of it: a picture without its metadata. */
export type Examined =
  { readonly mimeType: string; readonly content: Uint8Array } | { readonly fault: FileFault };

const unknownType = "application/octet-stream";
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Nothing of it is run, drawn or inflated beyond a bound. For a thread of its own: it takes time. */
export async function examine(fileName: string, file: Uint8Array): Promise<Examined> {
  try {
    const mimeType = await contentTypeOf(file);
    const fault = fileFault(fileName, file.length, mimeType);
    return fault === undefined ? { mimeType, content: await checked(mimeType, file) } : { fault };
  } catch (error) {
    if (error instanceof Faulty) return { fault: error.fault };
    // read beyond its end: whatever it is, it is damaged
    if (error instanceof RangeError) return { fault: "unreadable" };
    throw error;
  }
}

/** The MIME type found in the bytes. What is inflated for it is bounded: zip files are not left to a library. */
async function contentTypeOf(file: Uint8Array): Promise<string> {
  const begins = Buffer.from(file.subarray(0, 8)).toString("hex");
  if (begins.startsWith("504b")) return isDocx(file) ? docx : unknownType;
  if (begins === "d0cf11e0a1b11ae1") return isWord(file) ? "application/msword" : unknownType;
  return (await fileTypeFromBuffer(file))?.mime ?? unknownType;
}

async function checked(mimeType: string, file: Uint8Array): Promise<Uint8Array> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  switch (mimeType) {
    case "application/pdf":
      checkPdf(file);
      return file;
    case docx:
      await checkDocx(file);
      return file;
    case "application/msword":
      checkCompound(file);
      return file;
    case "image/jpeg":
      return bareJpeg(bytes);
    case "image/png":
      return barePng(bytes);
    case "image/gif":
      return bareGif(bytes);
    case "image/tiff":
      return bareTiff(bytes);
    case "image/heic":
      return bareHeic(bytes);
    default:
      return file;
  }
}
