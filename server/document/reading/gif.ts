import { Faulty } from "./faults.ts";

/** A GIF without comments and applications' data (but for the one that repeats it). @throws Faulty unreadable */
export function bareGif(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 13 + tableBytes(file[10]);
  parts.push(file.subarray(0, at));
  for (;;) {
    const begins = file[at];
    if (begins === 0x3b || begins === undefined) {
      parts.push(Buffer.from([0x3b]));
      return Buffer.concat(parts);
    }
    if (begins === 0x2c) {
      const end = endOfBlocks(file, at + 11 + tableBytes(file[at + 9]));
      parts.push(file.subarray(at, end));
      at = end;
    } else if (begins === 0x21) {
      const label = file[at + 1];
      const end = endOfBlocks(file, at + 2);
      const repeats = /^(NETSCAPE|ANIMEXTS)/.test(file.toString("latin1", at + 3, at + 14));
      if (label === 0xf9 || label === 0x01 || (label === 0xff && repeats)) parts.push(file.subarray(at, end));
      at = end;
    } else throw new Faulty("unreadable");
  }
}

function tableBytes(flags = 0): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** Behind a row of blocks, each led by its length, ended by one of none. */
function endOfBlocks(file: Buffer, from: number): number {
  for (let at = from; at < file.length; at += 1 + (file[at] ?? 0)) if (file[at] === 0) return at + 1;
  throw new Faulty("unreadable");
}
