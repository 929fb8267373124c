/** Old Word files: compound files ([MS-CFB]) of which only the directory is read. */
import { Faulty } from "./faults.ts";

const endOfChain = 0xfffffffe;
const noStream = 0xffffffff;
const entryBytes = 128;
const mostSectors = 1_000;

interface Entry {
  /** In lower case: names differ by more than that. */
  readonly name: string;
  readonly kind: "storage" | "stream" | "root" | "none";
  readonly hasChildren: boolean;
}

/** Whether a compound file is a Word document, and not a spreadsheet, a mail or an installer under its name. */
export function isWord(file: Uint8Array): boolean {
  return entriesOf(file).some(({ name, kind }) => kind === "stream" && name === "worddocument");
}

/** @throws Faulty active (macros, objects of other programs), unreadable */
export function checkCompound(file: Uint8Array): void {
  const acts = ({ name, hasChildren }: Entry) =>
    /^(macros$|vba$|_vba_project|ole10native$|package$)/.test(name.replace(/^[\x00-\x1f]/, "")) ||
    // Word leaves an empty one behind
    (name === "objectpool" && hasChildren);
  if (entriesOf(file).some(acts)) throw new Faulty("active");
}

/** The directory, entry after entry, whatever the tree in it says. @throws Faulty unreadable */
function entriesOf(file: Uint8Array): Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const word = (at: number) => {
    if (at < 0 || at + 4 > file.length) throw new Faulty("unreadable");
    return view.getUint32(at, true);
  };
  const sectorShift = word(30) & 0xffff;
  if (sectorShift !== 9 && sectorShift !== 12) throw new Faulty("unreadable");
  const sectorBytes = 2 ** sectorShift;
  const placeOf = (sector: number) => (sector + 1) * sectorBytes;
  const perSector = sectorBytes / 4;
  const tables = tableSectors(word, placeOf, perSector, file.length);
  const nextOf = (sector: number) => {
    const table = tables[Math.floor(sector / perSector)];
    if (table === undefined) throw new Faulty("unreadable");
    return word(placeOf(table) + (sector % perSector) * 4);
  };
  const entries: Entry[] = [];
  let left = mostSectors;
  for (let sector = word(48); sector !== endOfChain; sector = nextOf(sector)) {
    // a chain that bites its tail
    if ((left -= 1) < 0) throw new Faulty("unreadable");
    for (let at = placeOf(sector); at < placeOf(sector) + sectorBytes; at += entryBytes) {
      const nameBytes = Math.min(word(at + 64) & 0xffff, 64);
      const name = Buffer.from(file.subarray(at, at + Math.max(0, nameBytes - 2))).toString("utf16le");
      const kind = kinds[(word(at + 64) >>> 16) & 0xff] ?? "none";
      if (kind !== "none") {
        entries.push({ name: name.toLowerCase(), kind, hasChildren: word(at + 76) !== noStream });
      }
    }
  }
  return entries;
}

const kinds: Readonly<Record<number, Entry["kind"]>> = { 1: "storage", 2: "stream", 5: "root" };

/** Sectors of the allocation table: 109 of them stand in the header, more in a chain of their own. */
function tableSectors(
  word: (at: number) => number,
  placeOf: (sector: number) => number,
  perSector: number,
  fileBytes: number,
): number[] {
  const count = word(44);
  if (placeOf(count) > fileBytes) throw new Faulty("unreadable");
  const sectors: number[] = [];
  for (let index = 0; index < Math.min(count, 109); index += 1) sectors.push(word(76 + index * 4));
  let more = word(68);
  while (sectors.length < count && more !== endOfChain) {
    const place = placeOf(more);
    for (let index = 0; index < perSector - 1 && sectors.length < count; index += 1) {
      sectors.push(word(place + index * 4));
    }
    more = word(place + (perSector - 1) * 4);
  }
  return sectors;
}
