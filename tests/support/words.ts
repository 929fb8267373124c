import { zipSync } from "fflate";
import { deflatedZeros } from "./bombs.ts";

/** Word documents, new and old, made part by part. */

const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a new one, with others beside them or instead of them. */
export function docxOf(more: Readonly<Record<string, string>> = {}, type = main): Buffer {
  const parts = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": `<Relationships>${relation("officeDocument", "word/document.xml")}</Relationships>`,
    "word/document.xml": "<w:document><w:body><w:p/></w:body></w:document>",
    ...more,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]))),
  );
}

export function relation(type: string, target: string, more = ""): string {
  return `<Relationship Id="r1" Type="${relations}/${type}" Target="${target}" ${more}/>`;
}

/** A part with so many megabytes of zeros in it, said truly or not. */
export function docxBomb(megabytes: number, saidBytes = megabytes * 1_048_576): Buffer {
  const name = "word/media/image1.bmp";
  const packed = deflatedZeros(megabytes);
  const plain = docxOf();
  const end = plain.lastIndexOf("PK\x05\x06");
  const tableAt = plain.readUInt32LE(end + 16);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(saidBytes, 8);
  const common = Buffer.concat([
    Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
    sizes,
    Buffer.from([name.length, 0, 0, 0]),
  ]);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
  const entry = Buffer.concat([
    Buffer.from("PK\x01\x02\x14\x00"),
    common,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  entry.writeUInt32LE(tableAt, 42);
  const last = Buffer.from(plain.subarray(end));
  last.writeUInt16LE(last.readUInt16LE(8) + 1, 8);
  last.writeUInt16LE(last.readUInt16LE(10) + 1, 10);
  last.writeUInt32LE(last.readUInt32LE(12) + entry.length, 12);
  last.writeUInt32LE(tableAt + local.length, 16);
  return Buffer.concat([plain.subarray(0, tableAt), local, plain.subarray(tableAt, end), entry, last]);
}

/** A compound file whose directory has these entries: `Name`, or `Name/` for a storage with something in it. */
export function compoundOf(...names: readonly string[]): Buffer {
  const sectors = Math.ceil((names.length + 1) / 4);
  const head = Buffer.alloc(512, 0xff);
  head.set(Buffer.from("d0cf11e0a1b11ae1", "hex"));
  head.fill(0, 8, 76);
  head.set([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0], 24);
  head.writeUInt32LE(1, 44);
  head.writeUInt32LE(1, 48);
  head.writeUInt32LE(0xfffffffe, 60);
  head.writeUInt32LE(0xfffffffe, 68);
  head.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let sector = 1; sector <= sectors; sector += 1) {
    table.writeUInt32LE(sector === sectors ? 0xfffffffe : sector + 1, sector * 4);
  }
  const directory = Buffer.alloc(sectors * 512);
  for (const [index, given] of ["Root Entry", ...names].entries()) {
    const name = given.replace(/\/$/, "");
    const at = index * 128;
    directory.write(name, at, "utf16le");
    directory.writeUInt16LE((name.length + 1) * 2, at + 64);
    directory[at + 66] = index === 0 ? 5 : given.endsWith("/") ? 1 : 2;
    for (const link of [68, 72, 76]) directory.writeUInt32LE(0xffffffff, at + link);
    if (given.endsWith("/")) directory.writeUInt32LE(0, at + 76);
  }
  return Buffer.concat([head, table, directory]);
}
