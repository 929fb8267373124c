/** Draws a paper on quiet sheets of A4. */
import PDFDocument from "pdfkit";
import QRCode from "qrcode";
import { romeDate } from "../dates.ts";
import type { Language } from "../language.ts";
import { type Block, blocksOf, type Measure } from "./blocks.ts";
import { type Paper, day, said } from "./paper.ts";
import { leading, linesOf, registerFonts, setLines, type Style, widthOf } from "./typeset.ts";
import { blue, bottom, ink, margin, quiet, red, redTint, width } from "./page.ts";

export interface Printing {
  readonly language: Language;
  /** Who issues it. */
  readonly fundName: string;
  /** Whom to call, from the fullest to the shortest: the first that has room stands at the foot. */
  readonly call: readonly string[];
  readonly printedAt: Date;
}

/** The finished file: a PDF. */
export async function drawn(paper: Paper, printing: Printing): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    lang: printing.language,
    displayTitle: true,
    info: { Producer: "Blueasy", Title: titleOf(paper, printing), CreationDate: printing.printedAt },
  });
  registerFonts(pdf);
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.once("end", resolve));
  const measure: Measure = {
    lines: (text, style, within) => linesOf(pdf, said(text, printing.language), style, within),
  };
  const top = await drawHead(pdf, paper, printing);
  place(pdf, blocksOf(paper.parts, measure), top);
  drawMargins(pdf, paper, printing);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

type Pdf = InstanceType<typeof PDFDocument>;

const styles = {
  brand: { weight: 600, size: 13, colour: blue },
  fund: { weight: 400, size: 9.5, colour: quiet },
  title: { weight: 600, size: 22, colour: ink },
  subtitle: { weight: 400, size: 11, colour: quiet },
  warning: { weight: 600, size: 10.5, colour: red },
  small: { weight: 400, size: 8, colour: quiet },
} as const satisfies Record<string, Style>;

/** Side of the square to scan. */
const square = 92;

/** Letterhead, title, square and warning; answers where the rest begins. */
async function drawHead(pdf: Pdf, paper: Paper, { language, fundName }: Printing): Promise<number> {
  setLines(pdf, ["Blueasy"], styles.brand, { left: margin, top: 44, width });
  setLines(pdf, [fundName], styles.fund, { left: margin, top: 47, width, isRight: true });
  rule(pdf, 70, blue, 2);
  const room = paper.corner ? width - square - 24 : width;
  let y = 86;
  for (const [text, style] of [
    [paper.title, styles.title],
    [paper.subtitle, styles.subtitle],
  ] as const) {
    const lines = linesOf(pdf, said(text, language), style, room);
    setLines(pdf, lines, style, { left: margin, top: y, width: room });
    y += lines.length * leading(style);
  }
  if (paper.corner) {
    const { address, caption } = paper.corner;
    const left = margin + width - square;
    pdf.image(await QRCode.toBuffer(address, { margin: 0, width: 384 }), left, 86, { width: square });
    const lines = linesOf(pdf, said(caption, language), styles.small, square + 24);
    const box = { left: left - 24, top: 86 + square + 5, width: square + 24, isRight: true };
    setLines(pdf, lines, styles.small, box);
    y = Math.max(y, box.top + lines.length * leading(styles.small));
  }
  y += 14;
  if (!paper.warning) return y;
  const lines = linesOf(pdf, said(paper.warning, language), styles.warning, width - 24);
  const height = lines.length * leading(styles.warning) + 14;
  pdf.rect(margin, y, width, height).fill(redTint);
  pdf.rect(margin, y, 4, height).fill(red);
  setLines(pdf, lines, styles.warning, { left: margin + 14, top: y + 6, width: width - 24 });
  return y + height + 14;
}

/** Blocks that belong together stay on one page, unless they are longer than one. */
function place(pdf: Pdf, blocks: readonly Block[], top: number): void {
  let y = top;
  let head: Block | undefined;
  const nextPage = () => {
    pdf.addPage();
    y = continuedTop;
    if (head) y = put(pdf, head, y);
  };
  for (const [index, block] of blocks.entries()) {
    if (block.head !== head) head = undefined;
    const isFirst = index === 0 || !blocks[index - 1]?.keepsNext;
    const needed = isFirst ? heightTogether(blocks, index) : block.height;
    const free = bottom - y;
    if ((needed > free && needed < bottom - continuedTop) || block.height > free) nextPage();
    y = put(pdf, block, y);
    head = block.head;
  }
}

/** Where the second page and those after it begin, below their running title. */
const continuedTop = 84;

function heightTogether(blocks: readonly Block[], first: number): number {
  let height = 0;
  for (const block of blocks.slice(first)) {
    height += block.height;
    if (!block.keepsNext) break;
  }
  return height;
}

function put(pdf: Pdf, block: Block, y: number): number {
  block.draw(pdf, y);
  return y + block.height;
}

/** On every page the numbers to call, who issued it, when it was printed and which page it is; from the second on, its title. */
function drawMargins(pdf: Pdf, paper: Paper, printing: Printing): void {
  const { language, fundName, call: calls, printedAt } = printing;
  const { start, count } = pdf.bufferedPageRange();
  const printed = said(day(romeDate(printedAt)), language);
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    if (page > start) {
      const place = { left: margin, top: 47, width };
      setLines(pdf, [titleOf(paper, printing)], styles.fund, place);
      setLines(pdf, ["Blueasy"], { ...styles.brand, size: 10 }, { ...place, top: 46, isRight: true });
      rule(pdf, 66, blue, 1);
    }
    const box = { left: margin, top: bottom + 18, width };
    rule(pdf, bottom + 12, "#D6DCE3", 0.5);
    const words = footer[language];
    const number = words.page(page - start + 1, count);
    const call = calls.find((one) => widthOf(pdf, `${one}  ${number}`, styles.small) <= width);
    setLines(pdf, [call ?? "", `${fundName} · ${words.printed} ${printed}`], styles.small, box);
    setLines(pdf, [number], styles.small, { ...box, isRight: true });
  }
}

const footer = {
  it: {
    printed: "stampato",
    page: (page: number, of: number) => `pagina ${page} di ${of}`,
  },
  en: {
    printed: "printed",
    page: (page: number, of: number) => `page ${page} of ${of}`,
  },
} as const;

function titleOf({ title, subtitle }: Paper, { language }: Printing): string {
  return `${said(title, language)} · ${said(subtitle, language)}`;
}

function rule(pdf: Pdf, y: number, colour: string, weight: number): void {
  pdf
    .moveTo(margin, y)
    .lineTo(margin + width, y)
    .lineWidth(weight)
    .stroke(colour);
}
