import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, getNamedType, isInputObjectType } from "graphql";
import { expect, test } from "vitest";
import { errorCodes } from "../../server/kernel/error-codes.ts";
import { namedAnswers } from "../support/answers.ts";

const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../schema.graphql"), "utf8"));
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

test("what its input brings with it is named by every mutation", () => {
  const missing = mutations.filter(({ name, args }) => {
    const named = namedAnswers.get(name) ?? [];
    const hasKey = args.some(({ type }) => {
      const input = getNamedType(type);
      return isInputObjectType(input) && input.getFields()["idempotencyKey"] !== undefined;
    });
    if (hasKey && !named.includes("IDEMPOTENCY_KEY_REUSED")) return true;
    return args.length > 0 && !named.includes("INVALID_INPUT");
  });
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test("a code that no mutation names is answered where files are handed in", () => {
  const named = new Set([...namedAnswers.values()].flat());
  const others = Object.keys(errorCodes).filter((code) => !named.has(code) && !code.startsWith("FILE_"));
  expect(others).toEqual(["IMPORT_RUNNING", "TOO_MANY_UPLOADS"]);
});
