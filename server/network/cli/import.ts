/**
 * `npm run network:import -- FILE.csv [--dry-run] [--strict] [--accept-proposals]`: loads facilities.
 * Exit code 0: all rows good; 1: some rows refused; 2: nothing done.
 */
import { createReadStream, statSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { ConfigError, readConfig } from "../../config.ts";
import { DatabaseError, openDatabase } from "../../database.ts";
import { facilitySheet } from "../import/facilities.ts";
import { importSheet, type Problem, type Report } from "../../kernel/sheet/sheet.ts";
import { UnreadableFile } from "../../kernel/sheet/table.ts";

const usage = `Uso: npm run network:import -- FILE.csv [--dry-run] [--strict] [--accept-proposals]
  --dry-run           controlla e conta tutto, non scrive nulla
  --strict            una sola riga rifiutata rifiuta il file
  --accept-proposals  prende le coordinate proposte dove quelle del file mancano o non sono credibili
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean" },
      strict: { type: "boolean" },
      "accept-proposals": { type: "boolean" },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    process.stderr.write(usage);
    return 2;
  }
  const size = statSync(file).size;
  const database = await openDatabase(readConfig(), (line) => process.stderr.write(`${line}\n`));
  try {
    let bytes = 0;
    const source = () => {
      bytes = 0;
      return createReadStream(file).on("data", (chunk) => (bytes += chunk.length));
    };
    const report = await importSheet(database.orm.em.fork(), facilitySheet, source, {
      isTrial: values["dry-run"] ?? false,
      isStrict: values.strict ?? false,
      acceptsProposals: values["accept-proposals"] ?? false,
      onProgress: (read) => showProgress(read, size ? bytes / size : 1),
    });
    process.stderr.write("\n");
    process.stdout.write(reportText(report));
    return report.refused.length ? 1 : 0;
  } finally {
    await database.close();
  }
}

function showProgress(read: number, share: number): void {
  const filled = Math.round(Math.min(share, 1) * 30);
  const bar = "█".repeat(filled) + "░".repeat(30 - filled);
  process.stderr.write(`\r${bar} ${read.toLocaleString("it-IT")} righe lette`);
}

function reportText({
  read,
  added,
  changed,
  equal,
  refused,
  noted,
  ignoredColumns,
  isWritten,
}: Report): string {
  const lines = [
    `${read} righe: ${added} nuove, ${changed} cambiate, ${equal} uguali, ${new Set(refused.map(({ line }) => line)).size} rifiutate.`,
    isWritten ? "" : "Nulla è stato scritto.",
    ignoredColumns.length ? `Colonne non usate: ${ignoredColumns.join(", ")}.` : "",
    ...section("Righe rifiutate", refused),
    ...section("Da controllare (righe accettate)", noted),
  ];
  return `${lines.filter(Boolean).join("\n")}\n`;
}

function section(title: string, problems: readonly Problem[]): string[] {
  if (!problems.length) return [];
  return [
    `${title}:`,
    ...problems.map(({ line, field, reason }) => `  riga ${line}, ${field || "intera"}: ${reason}`),
  ];
}

/** A failure that the user can mend is one sentence; anything else is a defect and shows where. */
function explain(error: unknown): string {
  if (error instanceof UnreadableFile || error instanceof DatabaseError || error instanceof ConfigError)
    return error.message;
  if (error instanceof Error && "code" in error) {
    if (error.code === "ENOENT") return "Il file non esiste: controllare il percorso.";
    if (error.code === "EISDIR" || error.code === "EACCES")
      return "Il file non si può leggere: serve un file CSV leggibile.";
    if (String(error.code).startsWith("ERR_PARSE_ARGS")) return usage;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  return 2;
});
