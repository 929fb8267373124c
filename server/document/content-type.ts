import { fileTypeFromBuffer } from "file-type";

/** The MIME type found in the bytes; `application/octet-stream` when nothing is recognised. */
export async function contentTypeOf(content: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(content);
  if (found === undefined) return "application/octet-stream";
  // Old Word files are one kind of compound file; the name then has to say `.doc`.
  return found.mime === "application/x-cfb" ? "application/msword" : found.mime;
}

/** Whether a document would do something by itself when opened: scripts or launches in a PDF, macros in Word. */
export function isActive(content: Buffer, mimeType: string): boolean {
  if (mimeType === "application/pdf") {
    return /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)\b/.test(content.toString("latin1"));
  }
  if (mimeType === "application/msword") {
    return (
      content.includes(Buffer.from("_VBA_PROJECT", "utf16le")) || content.includes("Macros", 0, "utf16le")
    );
  }
  return mimeType.includes("wordprocessingml") && content.includes("vbaProject.bin");
}
