import { centsOf } from "#lib/format.ts";
import { type FormError, text } from "#lib/forms.server.ts";
import { missing } from "#lib/fields.ts";

/** What the lines of the invoice form say when something is wrong with them. */
interface LineWords {
  unitsWrong: string;
  amountWrong: string;
  linesMissing: string;
}

interface InvoicedLines {
  lines: { takeInChargeLineId: string; units: number; amountCents: number }[];
  /** Where each path of the mutation's input stands in the form. */
  paths: [path: string, name: string][];
  errors: FormError[];
}

/** The lines of the invoice form: fields `units:LINE` and `amount:LINE`. A line without sessions is not invoiced. */
export function invoicedLines(form: FormData, t: LineWords): InvoicedLines {
  const read: InvoicedLines = {
    lines: [],
    paths: [
      ["input.number", "number"],
      ["input.issuedOn", "issuedOn"],
      ["input.documentId", "file:INVOICE"],
    ],
    errors: [],
  };
  for (const [name] of form) {
    const [kind, takeInChargeLineId] = name.split(":");
    if (kind !== "units" || !takeInChargeLineId) continue;
    readLine(read, form, takeInChargeLineId, t);
  }
  const first = [...form.keys()].find((name) => name.startsWith("units:"));
  if (first && read.lines.length === 0 && read.errors.length === 0) {
    read.errors.push(missing(first, t.linesMissing));
  }
  if (first) read.paths.push(["input.lines", first]);
  return read;
}

function readLine(read: InvoicedLines, form: FormData, id: string, t: LineWords): void {
  const units = text(form, `units:${id}`);
  if (/^0*$/.test(units)) return;
  const amountCents = centsOf(text(form, `amount:${id}`));
  if (!/^\d{1,6}$/.test(units)) read.errors.push(missing(`units:${id}`, t.unitsWrong));
  else if (amountCents === null) read.errors.push(missing(`amount:${id}`, t.amountWrong));
  else {
    const path = `input.lines.${read.lines.length}`;
    read.paths.push([`${path}.amountCents`, `amount:${id}`], [path, `units:${id}`]);
    read.lines.push({ takeInChargeLineId: id, units: Number(units), amountCents });
  }
}
