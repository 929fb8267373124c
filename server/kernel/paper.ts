import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { type Cents, formatEuros } from "./money.ts";

const require = createRequire(import.meta.url);
const font = (weight: number) =>
  require.resolve(`@fontsource/titillium-web/files/titillium-web-latin-${weight}-normal.woff`);

const ink = "#1A1A1A";
const quiet = "#5C6F82";
const blue = "#0066CC";
const tint = "#F2F7FC";
const margin = 56;

/** A quiet sheet of A4, from top to bottom: letterhead, facts, sums, notes. */
export class Paper {
  readonly #pdf = new PDFDocument({ size: "A4", margin, bufferPages: true, info: { Producer: "Blueasy" } });
  readonly #chunks: Buffer[] = [];
  readonly #width: number;

  constructor(title: string, subtitle: string) {
    const pdf = this.#pdf;
    pdf.on("data", (chunk: Buffer) => this.#chunks.push(chunk));
    pdf.registerFont("text", font(400)).registerFont("bold", font(600));
    pdf.info["Title"] = title;
    this.#width = pdf.page.width - 2 * margin;
    pdf.font("bold").fontSize(13).fillColor(blue).text("Blueasy", margin, 48);
    pdf
      .moveTo(margin, 74)
      .lineTo(margin + this.#width, 74)
      .lineWidth(2)
      .stroke(blue);
    pdf
      .fillColor(ink)
      .fontSize(22)
      .text(title, margin, 92, { width: this.#width - 120 });
    pdf
      .font("text")
      .fontSize(11)
      .fillColor(quiet)
      .text(subtitle, { width: this.#width - 120 });
    pdf.moveDown(1.2);
  }

  heading(text: string): this {
    this.#room(60);
    this.#pdf.moveDown(0.6).font("bold").fontSize(13).fillColor(ink).text(text, margin);
    this.#pdf.moveDown(0.3);
    return this;
  }

  /** Label and value, side by side. */
  facts(rows: readonly (readonly [string, string])[]): this {
    for (const [label, value] of rows) {
      this.#room(24);
      const { y } = this.#pdf;
      this.#pdf.font("text").fontSize(10.5).fillColor(quiet).text(label, margin, y, { width: 150 });
      this.#pdf
        .font("bold")
        .fillColor(ink)
        .text(value, margin + 160, y, { width: this.#width - 160 });
      this.#pdf.y = Math.max(this.#pdf.y, y + 18);
    }
    return this;
  }

  /** A text on the left, an amount on the right; strong for a total. */
  sum(text: string, amount: Cents, strong = false): this {
    const pdf = this.#pdf;
    pdf.font(strong ? "bold" : "text").fontSize(strong ? 12 : 10.5);
    const height = pdf.heightOfString(text, { width: this.#width - 130 }) + 12;
    this.#room(height);
    const { y } = pdf;
    if (strong) pdf.rect(margin - 8, y - 2, this.#width + 16, height).fill(tint);
    pdf.fillColor(ink).text(text, margin, y + 3, { width: this.#width - 130 });
    pdf.text(formatEuros(amount, "it"), margin + this.#width - 120, y + 3, { width: 120, align: "right" });
    pdf.y = y + height;
    if (!strong)
      pdf
        .moveTo(margin, pdf.y - 3)
        .lineTo(margin + this.#width, pdf.y - 3)
        .lineWidth(0.5)
        .stroke("#D6DCE3");
    return this;
  }

  note(text: string): this {
    this.#room(40);
    this.#pdf
      .moveDown(0.5)
      .font("text")
      .fontSize(9.5)
      .fillColor(quiet)
      .text(text, margin, undefined, { width: this.#width });
    return this;
  }

  /** A square picture in the top right corner. */
  corner(png: Buffer, caption: string): this {
    const { y } = this.#pdf;
    const left = margin + this.#width - 96;
    this.#pdf.image(png, left, 84, { width: 96 });
    this.#pdf
      .font("text")
      .fontSize(8)
      .fillColor(quiet)
      .text(caption, left - 20, 182, { width: 116, align: "right" });
    this.#pdf.y = Math.max(y, 200);
    return this;
  }

  /** The finished file; `footer` stands on every page. */
  finish(footer: string): Promise<Buffer> {
    const pdf = this.#pdf;
    const { start, count } = pdf.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      pdf.switchToPage(page);
      const bottom = pdf.page.margins.bottom;
      pdf.page.margins.bottom = 0;
      pdf.font("text").fontSize(8.5).fillColor(quiet);
      pdf.text(`${footer} · pagina ${page - start + 1} di ${count}`, margin, pdf.page.height - 40, {
        width: this.#width,
      });
      pdf.page.margins.bottom = bottom;
    }
    return new Promise((resolve) => {
      pdf.on("end", () => resolve(Buffer.concat(this.#chunks)));
      pdf.end();
    });
  }

  #room(height: number): void {
    if (this.#pdf.y + height > this.#pdf.page.height - margin - 20) this.#pdf.addPage();
  }
}
