import { deflateSync } from "node:zlib";
import PDFKit from "pdfkit";

/** PDFs made object by object, so that a test can write each as no program would. */

/** Bodies of the objects 1, 2, 3 …, with what `%PDF` and the table of contents ask for around them. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = "/Root 1 0 R"): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const places: number[] = [];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, body] of objects.entries()) {
    places.push(size());
    parts.push(
      Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from("\nendobj\n")]),
    );
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  const end = `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${size()}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(head + end)]);
}

/** Catalogue, pages and one page: objects 1 to 3. What is put into the catalogue makes it act, or not. */
export function pages(inCatalogue = ""): string[] {
  return [
    `<< /Type /Catalog /Pages 2 0 R ${inCatalogue} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>",
  ];
}

export function streamOf(content: Buffer, dictionary: string): Buffer {
  const head = Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`);
  return Buffer.concat([head, content, Buffer.from("\nendstream")]);
}

/** A stream that holds other objects, compressed. */
export function objectStream(objects: readonly string[], dictionary = "/Filter /FlateDecode"): Buffer {
  let offset = 0;
  const table = objects.map((body, index) => {
    const entry = `${index + 50} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const head = `${table.join(" ")} `;
  const content = deflateSync(Buffer.from(`${head}${objects.join(" ")}`));
  return streamOf(content, `/Type /ObjStm /N ${objects.length} /First ${head.length} ${dictionary}`);
}

/** An invoice as a program writes it: no two with the same bytes. */
export async function paperOf(...lines: readonly string[]): Promise<Buffer> {
  const paper = new PDFKit({ size: "A4" });
  const pieces: Buffer[] = [];
  paper.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => paper.on("end", resolve));
  for (const line of lines) paper.text(line);
  paper.end();
  await ended;
  return Buffer.concat(pieces);
}
