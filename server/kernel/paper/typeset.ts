/** Words on a page: measured, broken into lines, and set, with letters that the first font does not have from the second. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type PDFDocument from "pdfkit";
import { unpackedFont } from "./font.ts";

type Pdf = InstanceType<typeof PDFDocument>;

export interface Style {
  readonly weight: 400 | 600;
  readonly size: number;
  readonly colour: string;
}

const require = createRequire(import.meta.url);
const subsets = ["latin", "latin-ext"] as const;
type Subset = (typeof subsets)[number];

const readFonts = () =>
  subsets.flatMap((subset) =>
    ([400, 600] as const).map((weight) => {
      const file = `@fontsource/titillium-web/files/titillium-web-${subset}-${weight}-normal.woff`;
      return { name: `${subset}-${weight}`, content: unpackedFont(readFileSync(require.resolve(file))) };
    }),
  );
/** Read with the first paper, not with the start. */
let fonts: ReturnType<typeof readFonts> | undefined;

export function registerFonts(pdf: Pdf): void {
  fonts ??= readFonts();
  for (const { name, content } of fonts) pdf.registerFont(name, content);
}

/** What the font of western Europe can write; names from further east need the other. */
const western = /[\u0000-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212\u2215]/u;

interface Run {
  readonly subset: Subset;
  readonly text: string;
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const subset = western.test(letter) ? "latin" : "latin-ext";
    const last = runs.at(-1);
    if (last?.subset === subset) runs[runs.length - 1] = { subset, text: last.text + letter };
    else runs.push({ subset, text: letter });
  }
  return runs;
}

export function widthOf(pdf: Pdf, text: string, style: Style): number {
  return runsOf(text).reduce((width, run) => width + withFont(pdf, run, style).widthOfString(run.text), 0);
}

function withFont(pdf: Pdf, { subset }: Run, { weight, size }: Style): Pdf {
  return pdf.font(`${subset}-${weight}`).fontSize(size);
}

/** Lines no wider than this. A space that must not break stays; a word that is wider than a line is cut. */
export function linesOf(pdf: Pdf, text: string, style: Style, width: number): string[] {
  const lines: string[] = [];
  const space = widthOf(pdf, " ", style);
  for (const paragraph of text.normalize("NFC").split("\n")) {
    let line = "";
    let used = 0;
    for (const word of paragraph.split(/[ \t\r]+/).filter(Boolean)) {
      const wide = widthOf(pdf, word, style);
      if (line !== "" && used + space + wide <= width) {
        line += ` ${word}`;
        used += space + wide;
        continue;
      }
      if (line !== "") lines.push(line);
      const pieces = wide <= width ? [word] : piecesOf(pdf, word, style, width);
      line = pieces.pop() ?? "";
      used = wide <= width ? wide : widthOf(pdf, line, style);
      lines.push(...pieces);
    }
    lines.push(line);
  }
  return lines;
}

function piecesOf(pdf: Pdf, word: string, style: Style, width: number): string[] {
  const pieces: string[] = [""];
  for (const letter of word) {
    const longer = `${pieces.at(-1)}${letter}`;
    if (pieces.at(-1) === "" || widthOf(pdf, longer, style) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}

/** Line height of a style, in points. */
export const leading = ({ size }: Style) => size * 1.36;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly isRight?: boolean | undefined;
}

/** Sets lines one below the other. */
export function setLines(pdf: Pdf, lines: readonly string[], style: Style, box: Box): void {
  pdf.fillColor(style.colour);
  for (const [index, line] of lines.entries()) {
    let x = box.isRight ? box.left + box.width - widthOf(pdf, line, style) : box.left;
    for (const run of runsOf(line)) {
      withFont(pdf, run, style).text(run.text, x, box.top + index * leading(style), { lineBreak: false });
      x += pdf.widthOfString(run.text);
    }
  }
}
