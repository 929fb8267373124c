import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Runs statements on a database of the tests' own server, from outside any pool: what this cannot do nobody can. Answers
 * with the rows as text; rejects with what the server says.
 */
export async function psql(databaseUrl: string, statements: string): Promise<string> {
  const programs = process.env["TEST_POSTGRES_PROGRAMS"] ?? "";
  const options = ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", databaseUrl, "-c", statements];
  const { stdout } = await run(`${programs}/psql`, options, { maxBuffer: 64 * 1_048_576 });
  return stdout.trim();
}

/** Rows of a query, each as an object of its columns. */
export async function rowsOf<Row>(databaseUrl: string, query: string): Promise<Row[]> {
  return JSON.parse(await psql(databaseUrl, `select coalesce(json_agg(q), '[]') from (${query}) q`)) as Row[];
}

/** The server's own database: what happens to another one is ordered from here. */
export function administrationOf(databaseUrl: string): string {
  return databaseUrl.replace(/\/[^/]*$/, "/postgres");
}
