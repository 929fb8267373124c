import { exifOf, orientationOf } from "./exif.ts";
import { Faulty } from "./faults.ts";

const exifMark = Buffer.from("Exif\0\0", "latin1");

/**
 * A JPEG without what it says beside the picture (position, camera, previews, what a phone hides behind its end); the
 * picture's own bytes stay as they are. @throws Faulty unreadable
 */
export function bareJpeg(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (file[at] !== 0xff) throw new Faulty("unreadable");
    while (file[at + 1] === 0xff) at += 1;
    const marker = file[at + 1];
    if (marker === undefined) break;
    if (marker === 0xd9) {
      parts.push(file.subarray(at, at + 2));
      break;
    }
    if (at + 4 > file.length) throw new Faulty("unreadable");
    const next = at + 2 + file.readUInt16BE(at + 2);
    if (next < at + 4 || next > file.length) throw new Faulty("unreadable");
    const body = file.subarray(at + 4, next);
    if (marker === 0xe1 && body.subarray(0, 6).equals(exifMark))
      orientation = orientationOf(body.subarray(6));
    const end = marker === 0xda ? endOfScan(file, next) : next;
    if (belongs(marker, body)) parts.push(file.subarray(at, end));
    at = end;
    // cut short, as cameras and networks leave it: programs show what is there
    if (at >= file.length) break;
  }
  // JFIF's own segment stands first
  const behind = parts[0]?.[1] === 0xe0 ? 1 : 0;
  if (orientation !== 1) parts.splice(behind, 0, segmentOf(Buffer.concat([exifMark, exifOf(orientation)])));
  return Buffer.concat([file.subarray(0, 2), ...parts]);
}

/** Tables, frames and scans; of the applications' own segments only those that change colours. */
function belongs(marker: number, body: Buffer): boolean {
  if (marker === 0xe0) return body.toString("latin1", 0, 5) === "JFIF\0";
  if (marker === 0xe2) return body.toString("latin1", 0, 12) === "ICC_PROFILE\0";
  if (marker === 0xee) return body.toString("latin1", 0, 5) === "Adobe";
  return (marker < 0xe0 || marker > 0xef) && marker !== 0xfe;
}

/** Where the next marker stands: within a scan 0xFF is followed by 0 or a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0xd9;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7))
      return at + 1 < file.length ? at : file.length;
  }
  return file.length;
}

function segmentOf(body: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
