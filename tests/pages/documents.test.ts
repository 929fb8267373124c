import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type DocumentNode, print } from "graphql";
import { expect, test } from "vitest";
import { parseOptions, readDocument } from "../../server/surface/documents.ts";
import * as documents from "../../web/src/lib/gql/graphql.ts";

const schema = buildSchema(readFileSync(join(import.meta.dirname, "..", "..", "schema.graphql"), "utf8"));

// what asks too deep or too much is refused when the page is opened, and nothing before it says so
const sent = Object.entries(documents).filter(([name]) => name.endsWith("Document"));

test("every document that a page sends keeps within the limits of the API", () => {
  expect(sent.length).toBeGreaterThan(100);
  for (const [name, document] of sent) {
    const text = print(document as DocumentNode);
    const { errors } = readDocument(schema, text, { introspection: false, ...parseOptions });
    expect(errors, name).toEqual([]);
  }
});
