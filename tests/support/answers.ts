import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, Kind, parse } from "graphql";

const contract = readFileSync(join(import.meta.dirname, "..", "..", "schema.graphql"), "utf8");

/** The codes that each mutation says it answers, in its description. */
export const namedAnswers: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(buildSchema(contract).getMutationType()?.getFields() ?? {}).map(({ name, description }) => [
    name,
    /Errors: ([A-Z_, ]+)\.$/.exec(description ?? "")?.[1]?.split(", ") ?? [],
  ]),
);

/** Throws when a mutation of the document was answered with a code that it does not name. */
export function checkNamed(document: string, data: unknown): void {
  if (!document.includes("mutation") || typeof data !== "object" || data === null) return;
  for (const operation of parse(document).definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION || operation.operation !== "mutation") continue;
    for (const field of operation.selectionSet.selections) {
      if (field.kind !== Kind.FIELD) continue;
      const answer = (data as Answers)[field.alias?.value ?? field.name.value];
      const named = namedAnswers.get(field.name.value) ?? [];
      const unnamed = answer?.errors?.flatMap(({ code }) => (code && !named.includes(code) ? [code] : []));
      if (unnamed?.length) {
        throw new Error(
          `${field.name.value} answered ${unnamed.join(", ")}, which it does not name (@Answers)`,
        );
      }
    }
  }
}

type Answers = Readonly<Record<string, { errors?: { code?: string }[] } | null | undefined>>;
