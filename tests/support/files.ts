import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A file as somebody would choose it: its name, its bytes and the type a browser would announce. */
export interface SampleFile {
  readonly name: string;
  readonly content: Buffer;
  readonly mimeType: string;
}

/** An invoice as a facility's program writes it: each number has its own bytes, as in life. */
export function invoicePdf(number: string): SampleFile {
  // what follows the last end of file is passed over by readers
  const content = Buffer.concat([scannedPdf.content, Buffer.from(`% fattura ${number}\n`)]);
  return { ...scannedPdf, content };
}

/** Five sessions at 45 € on one invoice: a real PDF. */
export const scannedPdf: SampleFile = stored("invoice.pdf", "application/pdf");
/** A photographed prescription: a real JPEG. */
export const prescriptionJpg: SampleFile = stored("prescription.jpg", "image/jpeg");
/** The certificate of an emergency room: a real PNG. */
export const emergencyRoomPng: SampleFile = stored("emergency-room-certificate.png", "image/png");

/** A photo as a telephone of our days keeps it: a real HEIC, 320 by 200. */
export const photoHeic: SampleFile = stored("photo.heic", "image/heic");

/** A page that calls itself a photo. */
export const htmlNamedJpg: SampleFile = {
  name: "prescription.jpg",
  content: Buffer.from("<!doctype html><title>x</title><script>alert(1)</script>"),
  mimeType: "image/jpeg",
};

/** A program that calls itself a PDF. */
export const programNamedPdf: SampleFile = {
  name: "invoice.pdf",
  content: Buffer.concat([Buffer.from("MZ\x90\x00\x03\x00\x00\x00", "latin1"), Buffer.alloc(512)]),
  mimeType: "application/pdf",
};

/** A JPEG of exactly so many bytes: programs ignore what follows the end of the picture. */
export function jpegOfBytes(bytes: number): SampleFile {
  const picture = prescriptionJpg.content;
  return { ...prescriptionJpg, content: Buffer.concat([picture, Buffer.alloc(bytes - picture.length)]) };
}

function stored(name: string, mimeType: string): SampleFile {
  return { name, content: readFileSync(join(import.meta.dirname, "files", name)), mimeType };
}
