import { crc32 } from "node:zlib";
import { exifOf, orientationOf } from "./exif.ts";
import { Faulty } from "./faults.ts";

/** Chunks that make the picture what it is; the rest are texts, times and positions. */
const kept = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "hIST"],
  ...["cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT"],
]);
/** A colour profile is small; more would be a way to inflate something. */
const mostProfileBytes = 65_536;

/** A PNG without what it says beside the picture and behind its end. @throws Faulty unreadable */
export function barePng(file: Buffer): Buffer {
  const parts: Buffer[] = [file.subarray(0, 8)];
  for (let at = 8; at < file.length;) {
    if (at + 12 > file.length) throw new Faulty("unreadable");
    const next = at + 12 + file.readUInt32BE(at);
    if (next > file.length) throw new Faulty("unreadable");
    const kind = file.toString("latin1", at + 4, at + 8);
    if (kind === "eXIf") {
      const orientation = orientationOf(file.subarray(at + 8, next - 4));
      if (orientation !== 1) parts.push(chunkOf("eXIf", exifOf(orientation)));
    }
    const isLarge = kind === "iCCP" && next - at > mostProfileBytes;
    if (kept.has(kind) && !isLarge) parts.push(file.subarray(at, next));
    at = next;
    if (kind === "IEND") return Buffer.concat(parts);
  }
  throw new Faulty("unreadable");
}

function chunkOf(kind: string, body: Buffer): Buffer {
  const checked = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const chunk = Buffer.alloc(checked.length + 8);
  chunk.writeUInt32BE(body.length, 0);
  checked.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(checked), checked.length + 4);
  return chunk;
}
