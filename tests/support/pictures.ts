import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { zlibZeros } from "./bombs.ts";

/** Where the pictures of these tests were taken: 44° 29' 38" north, as Exif writes it. */
const taken = {
  IFD0: { Make: "CAMERA-OF-GIULIA" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "44/1 29/1 3838/100" },
};

export type Format = "jpeg" | "png" | "tiff" | "gif";

/** A small picture with colours, taken somewhere. */
export async function photo(format: Format, orientation = 1): Promise<Buffer> {
  const pixels = Buffer.alloc(48 * 32 * 3, 0).map((_byte, index) => (index * 7) % 251);
  const picture = sharp(pixels, { raw: { width: 48, height: 32, channels: 3 } });
  if (format === "tiff") return withPosition(await picture.tiff({ compression: "none" }).toBuffer());
  return picture.withMetadata({ orientation, exif: taken }).toFormat(format).toBuffer();
}

/** sharp writes no Exif into a TIFF: camera, position and orientation 6 as directories of our own. */
function withPosition(tiff: Buffer): Buffer {
  const first = tiff.readUInt32LE(4);
  const count = tiff.readUInt16LE(first);
  const old = Array.from({ length: count }, (_one, index) =>
    tiff.subarray(first + 2 + index * 12, first + 14 + index * 12),
  ).filter((entry) => entry.readUInt16LE(0) !== 0x0112);
  const entry = (tag: number, type: number, length: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(length, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const directory = (entries: readonly Buffer[]) => {
    const head = Buffer.alloc(2);
    head.writeUInt16LE(entries.length);
    const sorted = entries.toSorted((left, right) => left.readUInt16LE(0) - right.readUInt16LE(0));
    return Buffer.concat([head, ...sorted, Buffer.alloc(4)]);
  };
  const camera = Buffer.from("CAMERA-OF-GIULIA\0\0");
  const latitude = Buffer.alloc(24);
  [44, 1, 29, 1, 3_838, 100].forEach((number, index) => latitude.writeUInt32LE(number, index * 4));
  const cameraAt = tiff.length;
  const latitudeAt = cameraAt + camera.length;
  const gpsAt = latitudeAt + latitude.length;
  const gps = directory([entry(1, 2, 2, 0x4e), entry(2, 5, 3, latitudeAt)]);
  const main = directory([
    ...old,
    ...[entry(0x0112, 3, 1, 6), entry(0x010f, 2, 17, cameraAt), entry(0x8825, 4, 1, gpsAt)],
  ]);
  const whole = Buffer.concat([tiff, camera, latitude, gps, main]);
  whole.writeUInt32LE(gpsAt + gps.length, 4);
  return whole;
}

/** A PNG that says it is so large; its pixels are not there. */
export function pngOf(width: number, height: number, more: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    pngChunk("IHDR", head),
    ...more,
    pngChunk("IDAT", deflateSync(Buffer.alloc(100))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A PNG with all its pixels, black: some kilobytes for hundreds of millions of them. */
export function blackPng(width: number, height: number): Buffer {
  const whole = pngOf(width, height);
  const body = zlibZeros(Math.ceil(((width * 3 + 1) * height) / 1_048_576));
  const at = whole.indexOf("IDAT") - 4;
  return Buffer.concat([whole.subarray(0, at), pngChunk("IDAT", body), pngChunk("IEND", Buffer.alloc(0))]);
}

export function pngChunk(kind: string, body: Buffer): Buffer {
  const checked = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(checked));
  return Buffer.concat([length, checked, sum]);
}

/** A BMP of one colour. */
export function bmpOf(width: number, height: number): Buffer {
  const row = Math.ceil((width * 3) / 4) * 4;
  const bytes = Math.min(row * height, 1_000_000);
  const file = Buffer.alloc(54 + bytes, 200);
  file.write("BM", 0, "latin1");
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(0, 6);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(-height, 22);
  file.set([1, 0, 24, 0], 26);
  file.fill(0, 30, 54);
  return file;
}

function box(kind: string, ...body: readonly Buffer[]): Buffer {
  const content = Buffer.concat(body);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(kind, 4, "latin1");
  return Buffer.concat([head, content]);
}

/**
 * The boxes of a HEIC as a phone writes them: a picture item, an Exif item and an XMP item, in one `mdat`. The picture
 * itself is not a real one.
 */
export function heicOf(exif: Buffer, xmp: Buffer): Buffer {
  const picture = Buffer.alloc(64, 7);
  const head = box("ftyp", Buffer.from("heic\0\0\0\0mif1heic", "latin1"));
  const info = (id: number, kind: string) =>
    box(
      "infe",
      Buffer.from([2, 0, 0, 0, 0, id, 0, 0]),
      Buffer.from(`${kind}\0${kind === "mime" ? "application/rdf+xml\0" : ""}`),
    );
  const metaOf = (start: number) => {
    const items = [picture, exif, xmp];
    const table = Buffer.concat(
      items.map((item, index) => {
        const entry = Buffer.alloc(14);
        entry.writeUInt16BE(index + 1, 0);
        entry.writeUInt16BE(1, 4);
        entry.writeUInt32BE(start + items.slice(0, index).reduce((sum, one) => sum + one.length, 0), 6);
        entry.writeUInt32BE(item.length, 10);
        return entry;
      }),
    );
    const version = Buffer.alloc(4);
    const handler = box("hdlr", version, Buffer.from("\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0", "latin1"));
    const infos = box(
      "iinf",
      version,
      Buffer.from([0, 3]),
      info(1, "hvc1"),
      info(2, "Exif"),
      info(3, "mime"),
    );
    const places = box("iloc", version, Buffer.from([0x44, 0, 0, 3]), table);
    return box("meta", version, handler, infos, places);
  };
  const start = head.length + metaOf(0).length + 8;
  return Buffer.concat([head, metaOf(start), box("mdat", picture, exif, xmp)]);
}
