import type { ExampleTable } from "../example.ts";
import { famigliaExamples } from "./famiglia-2026.ts";
import { ippocrateExamples } from "./ippocrate-2023-10.ts";

/** The example tables of each edition, by its id. They are its specification: `plan:check` runs them all. */
export const exampleTables: Readonly<Record<string, readonly ExampleTable[]>> = {
  "ippocrate-2023-10": ippocrateExamples,
  "famiglia-2026": famigliaExamples,
};
