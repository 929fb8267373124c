import { Faulty } from "./faults.ts";

/** Directories of one file, those inside others included. */
const mostDirectories = 2_000;

/** Where a directory inside a directory stands: Exif, position, interoperability. */
const insideTags = new Set([0x8769, 0x8825, 0xa005]);
/** Pictures inside a picture: walked like the others. */
const subImagesTag = 0x014a;
/** Texts, camera, time, person; XMP, IPTC, Photoshop; Windows' own; maker's notes. */
const aboutTags = new Set([
  ...[0x010d, 0x010e, 0x010f, 0x0110, 0x0131, 0x0132, 0x013b, 0x013c, 0x8298, 0x02bc, 0x83bb, 0x8649],
  ...[0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f, 0x927c, 0xc634, 0xc4a5, 0x935c],
]);
const typeBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/**
 * A TIFF whose directories no longer name what is said beside the picture, and where it stood is blank. In place: offsets
 * stay true. @throws Faulty unreadable
 */
export function bareTiff(file: Buffer): Buffer {
  const bare = Buffer.from(file);
  const directories = new Directories(bare, bare.toString("latin1", 0, 2) === "II");
  // larger ones (43) are for archives
  if (directories.short(2) !== 42) throw new Faulty("unreadable");
  directories.walk(directories.long(4), false);
  return bare;
}

class Directories {
  readonly #file: Buffer;
  readonly #isLittle: boolean;
  readonly #seen = new Set<number>();
  /** Entries that all name the same bytes are no picture. */
  #leftToBlank: number;

  constructor(file: Buffer, isLittle: boolean) {
    this.#file = file;
    this.#isLittle = isLittle;
    this.#leftToBlank = 4 * file.length;
  }

  short(at: number): number {
    if (at + 2 > this.#file.length) throw new Faulty("unreadable");
    return this.#isLittle ? this.#file.readUInt16LE(at) : this.#file.readUInt16BE(at);
  }

  long(at: number): number {
    if (at + 4 > this.#file.length) throw new Faulty("unreadable");
    return this.#isLittle ? this.#file.readUInt32LE(at) : this.#file.readUInt32BE(at);
  }

  /** Follows a chain of directories; blanks all of them when they are about the picture and not the picture. */
  walk(first: number, isAbout: boolean): void {
    for (let at = first; at !== 0;) {
      // a chain that bites its tail has been read
      if (this.#seen.has(at)) return;
      if (this.#seen.add(at).size > mostDirectories) throw new Faulty("unreadable");
      const count = this.short(at);
      const end = at + 2 + count * 12;
      const next = this.long(end);
      const left: Buffer[] = [];
      for (let entry = at + 2; entry < end; entry += 12) {
        if (!this.#blanked(entry, isAbout)) left.push(Buffer.from(this.#file.subarray(entry, entry + 12)));
      }
      this.#write(at, left, end + 4, next);
      at = next;
    }
  }

  /** Blanks what an entry names, if it is about the picture. */
  #blanked(entry: number, isAbout: boolean): boolean {
    const tag = this.short(entry);
    const bytes = (typeBytes[this.short(entry + 2)] ?? 1) * this.long(entry + 4);
    if (insideTags.has(tag)) this.#inside(entry);
    if (tag === subImagesTag) this.#subImages(entry);
    const goes = isAbout || insideTags.has(tag) || aboutTags.has(tag);
    const at = this.long(entry + 8);
    if (goes && bytes > 4) {
      const end = Math.min(this.#file.length, at + bytes);
      this.#leftToBlank -= Math.max(0, end - at);
      if (this.#leftToBlank < 0) throw new Faulty("unreadable");
      this.#file.fill(0, Math.min(at, end), end);
    }
    return goes;
  }

  #inside(entry: number): void {
    const at = this.long(entry + 8);
    if (at + 2 <= this.#file.length) this.walk(at, true);
  }

  #subImages(entry: number): void {
    const count = this.long(entry + 4);
    const at = this.long(entry + 8);
    if (count > mostDirectories) throw new Faulty("unreadable");
    if (count === 1) this.walk(at, false);
    else for (let index = 0; index < count; index += 1) this.walk(this.long(at + index * 4), false);
  }

  #write(at: number, entries: readonly Buffer[], end: number, next: number): void {
    const directory = Buffer.alloc(end - at);
    const write16 = (value: number, to: number) =>
      this.#isLittle ? directory.writeUInt16LE(value, to) : directory.writeUInt16BE(value, to);
    write16(entries.length, 0);
    entries.forEach((entry, index) => entry.copy(directory, 2 + index * 12));
    const nextAt = 2 + entries.length * 12;
    if (this.#isLittle) directory.writeUInt32LE(next, nextAt);
    else directory.writeUInt32BE(next, nextAt);
    directory.copy(this.#file, at);
  }
}
