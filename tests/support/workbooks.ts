import { strFromU8, unzipSync } from "fflate";

/** A cell as it stands in the XML of a sheet: what it is, how it is shown, and its text or number. */
export interface Cell {
  readonly kind: "text" | "number" | "formula";
  readonly format: string;
  readonly value: string;
}

/** The rows of the one sheet of an .xlsx, read from its XML; empty cells are absent from them. */
export function rowsOfWorkbook(content: Uint8Array): ReadonlyMap<string, Cell>[] {
  const files = unzipSync(content);
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const texts = [...read("xl/sharedStrings.xml").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, one = ""]) =>
    textIn(one),
  );
  const formats = formatsIn(read("xl/styles.xml"));
  return [...read("xl/worksheets/sheet1.xml").matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(
    ([, row = ""]) =>
      new Map(
        [...row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, attributes = "", inner = ""]) => {
          const said = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
          const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? textIn(inner);
          const isText = said("t") === "s" || said("t") === "inlineStr";
          const kind = inner.includes("<f") ? "formula" : isText ? "text" : "number";
          const text = said("t") === "s" ? (texts[Number(value)] ?? "") : value;
          return [
            said("r").replace(/\d/g, ""),
            { kind, format: formats[Number(said("s"))] ?? "", value: text },
          ] as const;
        }),
      ),
  );
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)]
    .map(([, text = ""]) =>
      text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
    )
    .join("");
}

/** The number format of each style of a cell. */
function formatsIn(styles: string): string[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt ([^>]*)\/>/g)].map(([, attributes = ""]) => [
      /numFmtId="(\d+)"/.exec(attributes)?.[1],
      /formatCode="([^"]*)"/.exec(attributes)?.[1]?.replaceAll("&quot;", '"'),
    ]),
  );
  const cells = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? "";
  return [...cells.matchAll(/<xf ([^>]*?)\/?>/g)].map(
    ([, attributes = ""]) => own.get(/numFmtId="(\d+)"/.exec(attributes)?.[1]) ?? "",
  );
}

/** The day and time that a number of a sheet stands for. */
export function momentOf(serial: string): string {
  return new Date(Math.round((Number(serial) - 25_569) * 86_400) * 1_000).toISOString().slice(0, 16);
}
