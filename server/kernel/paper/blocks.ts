/** The parts of a paper as blocks that a page takes whole: how high each is, and what it must not be parted from. */
import type PDFDocument from "pdfkit";
import type { Column, Fact, Part, Row, Said } from "./paper.ts";
import { ink, line as hairline, margin, quiet, tint, width } from "./page.ts";
import { leading, setLines, type Style } from "./typeset.ts";

type Pdf = InstanceType<typeof PDFDocument>;

export interface Block {
  readonly height: number;
  /** The next one stands on the same page: a title is not parted from its text, nor a total from the amount before it. */
  readonly keepsNext: boolean;
  /** Drawn again at the top of a page on which this block continues a table. */
  readonly head?: Block | undefined;
  readonly draw: (pdf: Pdf, top: number) => void;
}

export interface Measure {
  /** A text in the language of the paper, broken into lines. */
  lines(text: Said, style: Style, width: number): string[];
}

const styles = {
  heading: { weight: 600, size: 13, colour: ink },
  label: { weight: 400, size: 10.5, colour: quiet },
  value: { weight: 600, size: 10.5, colour: ink },
  cell: { weight: 400, size: 10.5, colour: ink },
  total: { weight: 600, size: 11.5, colour: ink },
  head: { weight: 400, size: 9, colour: quiet },
  note: { weight: 400, size: 9.5, colour: quiet },
} as const satisfies Record<string, Style>;

export function blocksOf(parts: readonly Part[], measure: Measure): Block[] {
  return parts.flatMap((part): Block[] => {
    switch (part.kind) {
      case "heading":
        return [headingBlock(measure.lines(part.text, styles.heading, width))];
      case "facts":
        return part.rows.map((row) => factBlock(row, measure));
      case "table":
        return tableBlocks(part.columns, part.rows, measure);
      case "note":
        return noteBlocks(measure.lines(part.text, styles.note, width));
    }
  });
}

function headingBlock(lines: readonly string[]): Block {
  return {
    height: lines.length * leading(styles.heading) + 22,
    keepsNext: true,
    draw: (pdf, top) => setLines(pdf, lines, styles.heading, { left: margin, top: top + 16, width }),
  };
}

const labelWidth = 150;

function factBlock([label, value]: Fact, measure: Measure): Block {
  const labels = measure.lines(label, styles.label, labelWidth);
  const values = measure.lines(value, styles.value, width - labelWidth - 10);
  return {
    height: Math.max(labels.length, values.length) * leading(styles.value) + 4,
    keepsNext: false,
    draw(pdf, top) {
      setLines(pdf, labels, styles.label, { left: margin, top, width: labelWidth });
      const left = margin + labelWidth + 10;
      setLines(pdf, values, styles.value, { left, top, width: width - labelWidth - 10 });
    },
  };
}

/** Neither the first nor the last line of a note stands alone on a page. */
function noteBlocks(lines: readonly string[]): Block[] {
  const gap = 8;
  return lines.map((text, index) => ({
    height: leading(styles.note) + (index === 0 ? gap : 0),
    keepsNext: index === 0 ? lines.length > 1 : index === lines.length - 2,
    draw: (pdf, top) =>
      setLines(pdf, [text], styles.note, { left: margin, top: top + (index === 0 ? gap : 0), width }),
  }));
}

interface Place {
  readonly left: number;
  readonly width: number;
  readonly isRight: boolean;
}

/** Between two columns. */
const gutter = 12;

function placesOf(columns: readonly Column[]): Place[] {
  const shares = columns.reduce((all, { share }) => all + share, 0);
  const free = width - gutter * (columns.length - 1);
  let left = margin;
  return columns.map(({ share, isAmount }) => {
    const place = { left, width: (free * share) / shares, isRight: isAmount === true };
    left += place.width + gutter;
    return place;
  });
}

function tableBlocks(columns: readonly Column[], rows: readonly Row[], measure: Measure): Block[] {
  const places = placesOf(columns);
  const head = columns.some(({ label }) => label) ? headBlock(columns, places, measure) : undefined;
  const blocks = rows.map((row, index): Block => {
    const next = rows[index + 1];
    return {
      ...rowBlock(row, places, measure),
      keepsNext: next !== undefined && (index === 0 || next.isTotal === true),
      head,
    };
  });
  return head ? [head, ...blocks] : blocks;
}

function headBlock(columns: readonly Column[], places: readonly Place[], measure: Measure): Block {
  const cells = places.map((place, index) => {
    const label = columns[index]?.label;
    return label ? measure.lines(label, styles.head, place.width) : [];
  });
  const most = Math.max(...cells.map(({ length }) => length));
  const height = most * leading(styles.head) + 6;
  return {
    height,
    keepsNext: true,
    draw(pdf, top) {
      for (const [index, place] of places.entries())
        setLines(pdf, atBottom(cells[index] ?? [], most), styles.head, { ...place, top });
      rule(pdf, top + height - 3);
    },
  };
}

const atBottom = (lines: readonly string[], of: number) => [
  ...Array.from({ length: of - lines.length }, () => ""),
  ...lines,
];

function rowBlock({ cells, below, isTotal }: Row, places: readonly Place[], measure: Measure) {
  const style = isTotal ? styles.total : styles.cell;
  const texts = places.map((place, index) => measure.lines(cells[index] ?? "", style, place.width));
  const under = below ? measure.lines(below, styles.head, width) : [];
  const above = Math.max(...texts.map(({ length }) => length)) * leading(style);
  const padding = isTotal ? 5 : 3;
  const height = above + under.length * leading(styles.head) + 2 * padding + 1;
  return {
    height,
    draw(pdf: Pdf, top: number) {
      if (isTotal) pdf.rect(margin - 8, top, width + 16, height - 1).fill(tint);
      for (const [index, place] of places.entries())
        setLines(pdf, texts[index] ?? [], style, { ...place, top: top + padding });
      setLines(pdf, under, styles.head, { left: margin, top: top + padding + above, width });
      if (!isTotal) rule(pdf, top + height - 1);
    },
  };
}

function rule(pdf: Pdf, y: number): void {
  pdf
    .moveTo(margin, y)
    .lineTo(margin + width, y)
    .lineWidth(0.5)
    .stroke(hairline);
}
