/** A thread that writes one sheet from the rows it is sent. */
import { parentPort } from "node:worker_threads";
import writeSheet, { type Row } from "write-excel-file/node";
import type { ColumnKind } from "./declare.ts";
import type { SheetColumn, SheetHead, SheetPart, SheetRow } from "./workbook.ts";

const parent = parentPort;
if (parent === null) throw new Error("this is a thread's file, not a program's");

let head: SheetHead = { title: "", columns: [] };
const rows: Row[] = [];

parent.on("message", (part: SheetPart) => {
  if ("begin" in part) {
    head = part.begin;
    rows.push(...aboveOf(head), head.columns.map(headOf));
  } else if ("rows" in part) {
    for (const row of part.rows) rows.push(row.map(cellOf));
  } else void write();
});

async function write(): Promise<void> {
  const options = {
    sheet: head.title,
    stickyRowsCount: aboveOf(head).length + 1,
    columns: head.columns.map(({ kind }) => ({ width: widths[kind] })),
  };
  const written = await writeSheet(rows, options, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
  const content = new Uint8Array(written);
  parent?.postMessage(content, [content.buffer]);
}

const widths = { text: 26, day: 12, instant: 17, cents: 14, count: 10 } as const satisfies Record<
  ColumnKind,
  number
>;

/** A line of space parts it from the columns. */
function aboveOf({ above = [] }: SheetHead): Row[] {
  const lines = above.map(([label, value]): Row => [
    { value: writable(label), type: String, fontWeight: "bold" },
    { value: writable(value), type: String },
  ]);
  return lines.length ? [...lines, []] : [];
}

function headOf({ title: text, kind }: SheetColumn) {
  return { value: text, type: String, fontWeight: "bold", align: isNumber(kind) ? "right" : "left" } as const;
}

function isNumber(kind: ColumnKind | undefined): boolean {
  return kind === "cents" || kind === "count";
}

/** A sentence that follows the rows has a cell in the first column, whatever that holds. */
function cellOf(value: SheetRow[number], index: number): Row[number] {
  if (value === null) return null;
  const { kind } = head.columns[index] as SheetColumn;
  if (typeof value === "string" || kind === "text") return { value: writable(String(value)), type: String };
  switch (kind) {
    case "day":
      return { value: new Date(value), type: Date, format: "dd/mm/yyyy" };
    case "instant":
      return { value: new Date(value), type: Date, format: "dd/mm/yyyy hh:mm" };
    case "cents":
      return { value, type: Number, format: '#,##0.00 "€"' };
    case "count":
      return { value, type: Number, format: "0" };
  }
}

/**
 * Without what no XML can hold. The writer keeps texts by themselves in a plain object, where `constructor` is always
 * there: a space behind such a word keeps it a text of ours.
 */
function writable(text: string): string {
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ");
  return clean in {} ? `${clean} ` : clean;
}
