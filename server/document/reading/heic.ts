/** HEIC: boxes in boxes (ISO/IEC 14496-12). What is said beside the picture are items of their own, found by a table. */
import { Faulty } from "./faults.ts";

interface Box {
  readonly kind: string;
  readonly kindAt: number;
  readonly from: number;
  readonly to: number;
}

const mostItems = 5_000;
/** Boxes that make up a picture; a film, a preview or a maker's own is none of them. */
const pictureBoxes = new Set(["ftyp", "meta", "mdat"]);
const aboutItems = new Set(["Exif", "mime", "uri "]);

/** A HEIC whose Exif and XMP are blank. In place: offsets stay true. @throws Faulty unreadable */
export function bareHeic(file: Buffer): Buffer {
  const bare = Buffer.from(file);
  for (const { kind, kindAt, from, to } of boxesIn(bare, 0, bare.length)) {
    if (!pictureBoxes.has(kind)) bare.fill(0, from, to).write("free", kindAt, "latin1");
    if (kind === "meta") blankItems(bare, from + 4, to);
  }
  return bare;
}

function blankItems(file: Buffer, from: number, to: number): void {
  const boxes = boxesIn(file, from, to);
  const find = (kind: string) => boxes.find((box) => box.kind === kind);
  const [infos, places, data] = [find("iinf"), find("iloc"), find("idat")];
  if (infos === undefined || places === undefined) throw new Faulty("unreadable");
  const about = aboutIds(file, infos);
  for (const { id, at, bytes, isInside } of placesOf(file, places)) {
    if (!about.has(id)) continue;
    const start = isInside ? (data?.from ?? file.length) + at : at;
    file.fill(
      0,
      Math.min(start, file.length),
      Math.min(file.length, bytes === 0 ? file.length : start + bytes),
    );
  }
}

/** Items that are Exif, XMP or an address. */
function aboutIds(file: Buffer, { from, to }: Box): Set<number> {
  const isLong = file[from] !== 0;
  const ids = new Set<number>();
  for (const { kind, from: at } of boxesIn(file, from + (isLong ? 8 : 6), to)) {
    const version = file[at];
    if (kind !== "infe" || version === undefined || version < 2) throw new Faulty("unreadable");
    const reader = new Numbers(file, at + 4);
    const id = reader.next(version === 2 ? 2 : 4);
    reader.next(2);
    if (aboutItems.has(file.toString("latin1", reader.at, reader.at + 4))) ids.add(id);
  }
  return ids;
}

interface Place {
  readonly id: number;
  readonly at: number;
  /** 0: to the end. */
  readonly bytes: number;
  /** Counted from the beginning of `idat`. */
  readonly isInside: boolean;
}

function placesOf(file: Buffer, { from }: Box): Place[] {
  const version = file[from] ?? 9;
  if (version > 2) throw new Faulty("unreadable");
  const reader = new Numbers(file, from + 4);
  const sizes = reader.next(2);
  const [offsetBytes = 0, lengthBytes = 0, baseBytes = 0, indexBytes = 0] = [12, 8, 4, 0].map(
    (shift) => (sizes >> shift) & 15,
  );
  const places: Place[] = [];
  for (let left = reader.next(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const id = reader.next(version < 2 ? 2 : 4);
    const method = version > 0 ? reader.next(2) & 15 : 0;
    reader.next(2);
    const base = reader.next(baseBytes);
    for (let extents = reader.next(2); extents > 0; extents -= 1) {
      if (version > 0) reader.next(indexBytes);
      const at = base + reader.next(offsetBytes);
      places.push({ id, at, bytes: reader.next(lengthBytes), isInside: method === 1 });
      if (places.length > mostItems) throw new Faulty("unreadable");
    }
  }
  return places;
}

/** Big-endian numbers one after another. */
class Numbers {
  readonly #file: Buffer;
  at: number;

  constructor(file: Buffer, at: number) {
    this.#file = file;
    this.at = at;
  }

  next(bytes: number): number {
    let value = 0;
    for (let index = 0; index < bytes; index += 1, this.at += 1) {
      const byte = this.#file[this.at];
      if (byte === undefined) throw new Faulty("unreadable");
      value = value * 256 + byte;
    }
    return value;
  }
}

function boxesIn(file: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    const reader = new Numbers(file, at);
    const short = reader.next(4);
    const kind = file.toString("latin1", at + 4, at + 8);
    reader.at = at + 8;
    const bytes = short === 1 ? reader.next(8) : short === 0 ? to - at : short;
    if (bytes < reader.at - at || at + bytes > to || boxes.length > mostItems) throw new Faulty("unreadable");
    boxes.push({ kind, kindAt: at + 4, from: reader.at, to: at + bytes });
    at += bytes;
  }
  return boxes;
}
