/**
 * Fonts as the web packs them (WOFF 1.0), unpacked once: what draws papers would unpack a table again for every letter it
 * measures, which took four fifths of a paper's time.
 */
import { inflateSync } from "node:zlib";

/** Bytes before the list of tables, and of each entry of it. */
const packed = { head: 44, entry: 20 } as const;
const unpacked = { head: 12, entry: 16 } as const;

/** The same font as a plain OpenType file. */
export function unpackedFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = packed.head + index * packed.entry;
    const from = woff.readUInt32BE(at + 4);
    const packedLength = woff.readUInt32BE(at + 8);
    const length = woff.readUInt32BE(at + 12);
    const stored = woff.subarray(from, from + packedLength);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      content: packedLength < length ? inflateSync(stored) : stored,
    };
  });
  const head = Buffer.alloc(unpacked.head + count * unpacked.entry);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  // how a reader may halve the list of tables
  const halvings = Math.floor(Math.log2(count));
  head.writeUInt16BE(2 ** halvings * 16, 6);
  head.writeUInt16BE(halvings, 8);
  head.writeUInt16BE((count - 2 ** halvings) * 16, 10);
  let end = head.length;
  const contents = tables.map(({ tag, checksum, content }, index) => {
    const at = unpacked.head + index * unpacked.entry;
    tag.copy(head, at);
    checksum.copy(head, at + 4);
    head.writeUInt32BE(end, at + 8);
    head.writeUInt32BE(content.length, at + 12);
    // each table begins at a multiple of four
    const filled = Buffer.concat([content, Buffer.alloc(-content.length & 3)]);
    end += filled.length;
    return filled;
  });
  return Buffer.concat([head, ...contents]);
}
