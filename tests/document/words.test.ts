import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examine } from "../../server/document/reading/examination.ts";
import { compoundOf, docxBomb, docxOf, relation } from "../support/words.ts";

async function faultOf(name: string, content: Buffer): Promise<string | undefined> {
  const found = await examine(name, content);
  return "fault" in found ? found.fault : undefined;
}

const settings = (one: string) => ({
  "word/_rels/settings.xml.rels": `<Relationships>${one}</Relationships>`,
});
const elsewhere = `TargetMode="External"`;

describe("a new Word document", () => {
  test("passes, with links and pictures", async () => {
    expect(await faultOf("a.docx", docxOf())).toBeUndefined();
    const linked = settings(relation("hyperlink", "https://a.example/?x=1&amp;y=2", elsewhere));
    expect(await faultOf("a.docx", docxOf({ ...linked, "word/media/image1.png": "x" }))).toBeUndefined();
  });

  test.each<[string, Buffer]>([
    ["with macros", docxOf({ "word/vbaProject.bin": "x" })],
    ["with macros in lower case", docxOf({ "word/vbaproject.bin": "x" })],
    ["with macros under another name", docxOf(settings(relation("vbaProject", "harmless.xml")))],
    ["with objects of other programs", docxOf({ "word/embeddings/oleObject1.xml": "x" })],
    ["with ActiveX", docxOf({ "word/activeX/activeX1.xml": "x" })],
    [
      "with a template from elsewhere",
      docxOf(settings(relation("attachedTemplate", "https://evil.example/t.dotm", elsewhere))),
    ],
    [
      "with a picture from elsewhere",
      docxOf(settings(relation("image", "https://evil.example/pixel", elsewhere))),
    ],
    [
      "with a place elsewhere, written with codes",
      docxOf(settings(relation("image", "https://evil.example", `TargetMode="Exter&#x6e;al"`))),
    ],
    [
      "with a place elsewhere behind a sign that looks like an end",
      docxOf(settings(relation("image", "https://evil.example/>", elsewhere))),
    ],
    [
      "that calls itself a macro document",
      docxOf({}, "application/vnd.ms-word.document.macroEnabled.main+xml"),
    ],
  ])("%s is refused", async (_how, content) => {
    expect(await faultOf("a.docx", content)).toBe("active");
  });

  test("is refused when its parts are a spreadsheet's, or none", async () => {
    expect(await faultOf("a.docx", docxOf({}, "application/xml"))).toBe("unreadable");
    expect(await faultOf("a.docx", Buffer.from("PK\x05\x06".padEnd(22, "\0"), "latin1"))).toBe("notAccepted");
  });

  test("that bursts is refused by what it says, and by what it is where it lies", async () => {
    for (const [bomb, fault] of [
      [docxBomb(1_024), "expands"],
      [docxBomb(1_024, 1_000), "expands"],
    ] as const) {
      const since = performance.now();
      expect(await faultOf("a.docx", bomb)).toBe(fault);
      expect(performance.now() - since).toBeLessThan(1_000);
    }
  });
});

describe("an old Word document", () => {
  test("passes, with what Word leaves behind", async () => {
    expect(await faultOf("a.doc", compoundOf("WordDocument", "1Table", "ObjectPool"))).toBeUndefined();
  });

  test.each([
    ["with macros", compoundOf("WordDocument", "Macros/")],
    ["with macros in upper case", compoundOf("WordDocument", "1Table", "a", "b", "c", "_VBA_PROJECT_CUR/")],
    ["with objects of other programs", compoundOf("WordDocument", "ObjectPool/")],
    ["with a package", compoundOf("WordDocument", "\x01Ole10Native")],
  ])("%s is refused", async (_how, content) => {
    expect(await faultOf("a.doc", content)).toBe("active");
  });

  test("that is something else is not accepted", async () => {
    expect(await faultOf("a.doc", compoundOf("Workbook"))).toBe("notAccepted");
  });

  test("whose directory bites its tail is refused", async () => {
    const content = compoundOf("WordDocument", "a", "b", "c", "d");
    content.writeUInt32LE(1, 512 + 8);
    expect(await faultOf("a.doc", content)).toBe("unreadable");
  });
});

test("whatever is changed in one, reading ends and never breaks", async () => {
  const samples = [
    ["a.docx", docxOf()],
    ["a.doc", compoundOf("WordDocument", "Macros/")],
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      async ([name, content], changes) => {
        const changed = Buffer.from(content);
        for (const [at, byte] of changes) changed[8 + (at % (changed.length - 8))] = byte;
        await faultOf(name, changed);
      },
    ),
    { numRuns: 500 },
  );
});
