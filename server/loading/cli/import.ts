/**
 * `npm run network:import -- [KIND] FILE.csv [--dry-run] [--strict] [--accept-proposals]`: loads any file of the desk.
 * Exit code 0: all rows good; 1: some rows refused; 2: nothing done.
 */
import { createReadStream, statSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { ConfigError, readConfig } from "../../config.ts";
import { DatabaseError, openDatabase } from "../../database.ts";
import { perform } from "../../kernel/act.ts";
import { clock } from "../../kernel/actor.ts";
import { romeDate } from "../../kernel/dates.ts";
import { ImportBusy, type Phase, type Problem, type Report } from "../../kernel/sheet/sheet.ts";
import { UnreadableFile } from "../../kernel/sheet/table.ts";
import { vaultOf } from "../../kernel/vault.ts";
import { loggable } from "../../log.ts";
import { type ImportKind, importKinds, isImportKind, kindNames } from "../rules.ts";
import { kindOfFile, kinds } from "../sheets.ts";

const listed = importKinds
  .map((kind) => `  ${kind.padEnd(18)} ${kindNames[kind].it}: ${columnsOf(kind)}`)
  .join("\n");

const usage = `Uso: npm run network:import -- [TIPO] FILE.csv [--dry-run] [--strict] [--accept-proposals]

Il tipo si riconosce dall'intestazione; se non è chiaro, va scritto. Colonne di ciascun tipo (tra parentesi le facoltative;
valgono anche i nomi italiani, con qualunque separatore):
${listed}

Opzioni:
  --dry-run          controlla e conta tutto, non scrive nulla
  --strict           una sola riga rifiutata rifiuta il file
  --accept-proposals (strutture) prende le coordinate proposte dove quelle del file mancano o non sono credibili

Esito: 0 tutte le righe accettate, 1 alcune rifiutate, 2 nulla è stato fatto.
`;

function columnsOf(kind: ImportKind): string {
  return kinds[kind].columns.map(({ name, isRequired }) => (isRequired ? name : `(${name})`)).join(", ");
}

/** A mistake of whoever typed the command. */
class Misused extends Error {}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean" },
      strict: { type: "boolean" },
      "accept-proposals": { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const [first, second] = positionals;
  const file = second ?? first;
  if (file === undefined || positionals.length > 2) throw new Misused("");
  const size = statSync(file).size;
  let bytes = 0;
  const source = () => {
    bytes = 0;
    return createReadStream(file).on("data", (chunk) => (bytes += chunk.length));
  };
  const kind = second === undefined ? await told(source) : named(first ?? "");
  const config = readConfig();
  const database = await openDatabase(config, (line) => process.stderr.write(`${line}\n`));
  const performer = {
    ...{ em: database.orm.em.fork(), actor: clock, now: () => new Date() },
    ...{ vault: vaultOf(config.masterKey), onCommit: () => {} },
  };
  try {
    const report = await perform(performer, "importRun.load", {}, (act) =>
      kinds[kind].load(act.em, source, {
        ...{ act, today: romeDate(act.now) },
        isTrial: values["dry-run"] ?? false,
        isStrict: values.strict ?? false,
        acceptsProposals: values["accept-proposals"] ?? false,
        onProgress: (read, phase) => showProgress(read, size ? bytes / size : 1, phase),
      }),
    );
    process.stderr.write("\n");
    process.stdout.write(reportText(report));
    return report.refused.length ? 1 : 0;
  } finally {
    await database.close();
  }
}

function named(kind: string): ImportKind {
  if (isImportKind(kind)) return kind;
  throw new Misused(`Il tipo «${kind}» non esiste: usare ${importKinds.join(", ")}.\n\n`);
}

async function told(source: () => AsyncIterable<Uint8Array>): Promise<ImportKind> {
  const kind = await kindOfFile(source);
  if (!kind)
    throw new Misused(
      "Dall'intestazione non si capisce di che file si tratta: scrivere il tipo prima del file.\n\n",
    );
  process.stderr.write(`Dall'intestazione: ${kindNames[kind].it.toLowerCase()} (${kind}).\n`);
  return kind;
}

function showProgress(read: number, share: number, phase: Phase): void {
  const filled = Math.round(Math.min(share, 1) * 30);
  const bar = "█".repeat(filled) + "░".repeat(30 - filled);
  const writing = phase === "writing" ? ", ora la scrittura …" : "";
  process.stderr.write(`\r${bar} ${read.toLocaleString("it-IT")} righe lette${writing}`);
}

function reportText(report: Report): string {
  const { read, added, changed, equal, refused, noted, ignoredColumns, isWritten } = report;
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

/** A failure that the user can mend is one sentence; anything else is a defect and shows where, not what it was about. */
function explain(error: unknown): string {
  if (error instanceof Misused) return error.message + usage;
  const known = [UnreadableFile, ImportBusy, DatabaseError, ConfigError];
  if (error instanceof Error && known.some((kind) => error instanceof kind)) return error.message;
  if (error instanceof Error && "code" in error) {
    if (error.code === "ENOENT") return "Il file non esiste: controllare il percorso.";
    if (error.code === "EISDIR" || error.code === "EACCES")
      return "Il file non si può leggere: serve un file CSV leggibile.";
    if (String(error.code).startsWith("ERR_PARSE_ARGS")) return usage;
  }
  return JSON.stringify(loggable(error), null, 2);
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  return 2;
});
