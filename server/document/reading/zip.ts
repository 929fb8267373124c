/** The table of contents of a zip file, and what an entry really holds. */
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { Faulty } from "./faults.ts";

export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  /** As the table says; {@link contentOf} finds out whether it is true. */
  readonly bytes: number;
  readonly method: number;
  readonly at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const mostEntries = 2_000;

/** Nothing is inflated. @throws Faulty unreadable */
export function zipEntries(file: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark)
    throw new Faulty("unreadable");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new Faulty("unreadable");
  const entries: ZipEntry[] = [];
  for (let at = bytes.readUInt32LE(end + 16), left = count; left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw new Faulty("unreadable");
    const nameBytes = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameBytes),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Inflates an entry piece by piece and keeps only what `keep` asks for.
 * @throws Faulty expands, when there is more in it than the table says; unreadable
 */
export async function contentOf(file: Uint8Array, entry: ZipEntry, keep: boolean): Promise<Buffer> {
  const packed = packedOf(file, entry);
  const pieces: Buffer[] = [];
  let bytes = 0;
  const take = (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > entry.bytes) throw new Faulty("expands");
    if (keep) pieces.push(piece);
  };
  if (entry.method === 0) take(packed);
  else {
    const inflate = Readable.from([packed]).pipe(createInflateRaw());
    try {
      for await (const piece of inflate) take(piece as Buffer);
    } catch (error) {
      throw error instanceof Faulty ? error : new Faulty("unreadable");
    }
  }
  if (bytes !== entry.bytes) throw new Faulty("unreadable");
  return Buffer.concat(pieces);
}

function packedOf(file: Uint8Array, { at, packedBytes, method }: ZipEntry): Buffer {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (at + 30 > bytes.length || (method !== 0 && method !== 8)) throw new Faulty("unreadable");
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packedBytes > bytes.length) throw new Faulty("unreadable");
  return bytes.subarray(from, from + packedBytes);
}
