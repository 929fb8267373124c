import { inflateSync } from "node:zlib";

/** What a printed paper says, page by page, each line from left to right. It reads what this product writes, no other PDF. */
export function pagesOf(content: Buffer): string[] {
  const objects = objectsOf(content);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => {
    const resources = objects.get(reference(head, "Resources"))?.head ?? "";
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [
        name,
        lettersOf(objects, id),
      ]),
    );
    return linesOf(objects.get(reference(head, "Contents"))?.stream ?? "", fonts);
  });
}

/** The same as one text, with single spaces that may break. */
export function textOf(content: Buffer): string {
  return pagesOf(content).join("\n").replaceAll("\u00a0", " ");
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(content: Buffer): Map<string, PdfObject> {
  const text = content.toString("latin1");
  return new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = "", body = ""]) => {
      const [head = "", ...rest] = body.split("\nstream\n");
      const bytes = Buffer.from(rest.join("\nstream\n").replace(/\nendstream$/, ""), "latin1");
      const stream = /FlateDecode/.test(head) ? inflateSync(bytes) : bytes;
      return [id, { head, stream: stream.toString("latin1") }];
    }),
  );
}

function reference(head: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? "";
}

/** Which letters stand for each glyph of a font, as the font itself says. */
function lettersOf(objects: ReadonlyMap<string, PdfObject>, fontId: string): readonly string[] {
  const table = objects.get(reference(objects.get(fontId)?.head ?? "", "ToUnicode"))?.stream ?? "";
  const letters: string[] = [];
  for (const [, first = "", , listed = ""] of table.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    for (const [index, [, hex = ""]] of [...listed.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      letters[Number.parseInt(first, 16) + index] = Buffer.from(hex.replaceAll(" ", ""), "hex")
        .swap16()
        .toString("utf16le");
  }
  return letters;
}

function linesOf(stream: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  const pieces = [...stream.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm\n\/(F\d+) [\d.]+ Tf\n\[([^\]]*)\] TJ/g)];
  const lines = new Map<string, { x: number; text: string }[]>();
  for (const [, x = "", y = "", font = "", glyphs = ""] of pieces) {
    const hex = [...glyphs.matchAll(/<([0-9a-f]*)>/gi)].map(([, code]) => code).join("");
    const text = [...hex.matchAll(/[0-9a-f]{4}/gi)]
      .map(([code]) => fonts.get(font)?.[Number.parseInt(code, 16)] ?? "\ufffd")
      .join("");
    lines.set(y, [...(lines.get(y) ?? []), { x: Number(x), text }]);
  }
  return [...lines]
    .sort(([one], [other]) => Number(other) - Number(one))
    .map(([, line]) =>
      line
        .sort((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join(" "),
    )
    .join("\n");
}
