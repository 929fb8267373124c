import { afterAll, beforeAll, describe, expect, test } from "vitest";
import pg from "pg";
import { romeDate } from "../../server/kernel/dates.ts";
import {
  authorised,
  giulia,
  invoiceInput,
  newKey,
  opened,
  openingInput,
  signedIn,
  type TakeInCharge,
  tell,
  uploaded,
} from "./demo-story.ts";
import { zlibZeros } from "../support/bombs.ts";
import type { Client } from "../support/client.ts";
import {
  htmlNamedJpg,
  invoicePdf,
  jpegOfBytes,
  prescriptionJpg,
  programNamedPdf,
  type SampleFile,
} from "../support/files.ts";
import { objectStream, pages, pdfOf, streamOf } from "../support/pdfs.ts";
import { blackPng, photo, pngOf } from "../support/pictures.ts";
import { startProduct } from "../support/product.ts";
import { compoundOf, docxBomb, docxOf } from "../support/words.ts";
import { growthDuring } from "./memory.ts";
import { describeSafety, ownProduct } from "./stage.ts";

const today = romeDate(new Date());
const named = (name: string, content: Buffer): SampleFile => ({ name, content, mimeType: "application/pdf" });

describeSafety("files", () => {
  let product: Awaited<ReturnType<typeof ownProduct>>;
  let reception: Client;
  let member: Client;
  let database: pg.Client;
  beforeAll(async () => {
    product = await ownProduct();
    database = new pg.Client({ connectionString: product.databaseUrl });
    await database.connect();
    [reception, member] = await Promise.all([
      signedIn(product, "reception.crocetta"),
      signedIn(product, "giulia.ferrero"),
    ]);
    await reception.upload(prescriptionJpg);
  });
  afterAll(async () => {
    await database.end();
    await product.end();
  });

  const count = async () => Number((await database.query("select count(*) from document")).rows[0].count);

  test("21 5,242,880 bytes pass, one more is refused with its size and leaves nothing", async () => {
    expect((await reception.upload(jpegOfBytes(5_242_880))).status).toBe(201);
    const before = await count();
    expect((await reception.upload(jpegOfBytes(5_242_881))).status).toBe(413);
    const { status, message } = await reception.upload(jpegOfBytes(7_549_747));
    expect([status, message]).toEqual([413, expect.stringContaining("7,2 MB: il massimo è 5 MB")]);
    expect(await count()).toBe(before);
  });

  test("21 a body that was cut or is broken says so, and not that it is too large", async () => {
    const send = (body: string, length?: number) =>
      reception.fetch("/documents", {
        method: "POST",
        headers: {
          "content-type": "multipart/form-data; boundary=b",
          "x-blueasy": "1",
          ...(length === undefined ? {} : { "content-length": String(length) }),
        },
        body,
      });
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n';
    for (const body of [`${head}cut in the midd`, "no form at all", `--b\r\nbroken`]) {
      const answer = await send(body);
      const { code, message } = (await answer.json()) as { code: string; message: string };
      expect([answer.status, code]).toEqual([400, expect.stringMatching(/^(BODY_INCOMPLETE|FILE_MISSING)$/)]);
      expect(message).not.toContain("5 MB");
    }
  });

  test("22 what a file is decides, not what it is called", async () => {
    for (const file of [
      htmlNamedJpg,
      programNamedPdf,
      { ...prescriptionJpg, name: "a.jpg.php" },
      named("a.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      named("a.jpg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      named("a.doc", compoundOf("Workbook")),
      named("a.docx", docxOf({ "word/vbaproject.bin": "x" })),
    ]) {
      expect([file.name, (await reception.upload(file)).status]).toEqual([file.name, 415]);
    }
  });

  const script = "<< /S /J#61vaScript /JS (app.alert(1)) >>";
  test.each<[string, string, Buffer]>([
    ["FILE_ACTIVE", "a script under an encoded name", pdfOf([...pages("/OpenAction 4 0 R"), script])],
    ["FILE_ACTIVE", "a script in an object stream", pdfOf([...pages(), objectStream([script])])],
    ["FILE_ACTIVE", "a form that sends itself", pdfOf([...pages(), "<< /S /SubmitForm >>"])],
    ["FILE_PROTECTED", "a password", pdfOf(pages(), "/Root 1 0 R /Encrypt 9 0 R")],
  ])("45 a PDF answers %s for %s", async (code, _what, content) => {
    expect(await reception.upload(named("a.pdf", content))).toMatchObject({ status: 415, code });
  });

  describe("23 bombs", () => {
    const inStream = "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode";
    test.each<[string, string, () => Buffer]>([
      ["a.png", "FILE_PIXELS", () => pngOf(60_000, 60_000)],
      ["a.png", "FILE_PIXELS", () => blackPng(30_000, 20_000)],
      ["a.docx", "FILE_EXPANDS", () => docxBomb(1_024)],
      ["a.docx", "FILE_EXPANDS", () => docxBomb(1_024, 1_000)],
      ["a.pdf", "FILE_EXPANDS", () => pdfOf([...pages(), streamOf(zlibZeros(1_024), inStream)])],
      ["a.pdf", "FILE_UNREADABLE", () => Buffer.from(`%PDF-1.7\n${"1 0 obj [(".repeat(520_000)}`)],
    ])(
      "23 %s is refused as %s within two seconds and 150 MB, two at once, and nobody waits",
      async (name, code, made) => {
        const content = made();
        const since = performance.now();
        let worst = 0;
        const growth = await growthDuring(product.pid, async () => {
          const uploads = [reception, reception].map((client) => client.upload(named(name, content)));
          const watching = new AbortController();
          const watch = (async () => {
            while (!watching.signal.aborted) {
              const asked = performance.now();
              await product.client().fetch("/health/live");
              worst = Math.max(worst, performance.now() - asked);
            }
          })();
          for (const upload of await Promise.all(uploads))
            expect(upload).toMatchObject({ status: 415, code });
          watching.abort();
          await watch;
        });
        expect(performance.now() - since).toBeLessThan(2_000);
        expect(growth).toBeLessThan(150);
        expect(worst).toBeLessThan(500);
      },
    );
  });

  test("23 the position of a photo is gone when it comes back, its pixels are the same", async () => {
    const taken = await photo("jpeg", 6);
    const id = await uploaded(reception, { name: "foto.jpg", content: taken, mimeType: "image/jpeg" });
    const kept = Buffer.from(await (await reception.fetch(`/documents/${id}`)).arrayBuffer());
    expect([taken, kept].map((file) => file.includes("CAMERA-OF-GIULIA"))).toEqual([true, false]);
  });

  test("24 a download is something to keep and never to run, under the name it came with", async () => {
    const file = { ...prescriptionJpg, name: '../../etc/p"a\r\nss wd è.jpg', mimeType: "text/html" };
    const id = await uploaded(reception, file);
    const { headers, status } = await reception.fetch(`/documents/${id}`);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("image/jpeg");
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/,
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("sandbox");
    expect(headers.get("cache-control")).toBe("no-store");
    const { rows } = await database.query("select ciphertext from document_content where document_id = $1", [
      id,
    ]);
    expect(Buffer.from(rows[0].ciphertext).includes(prescriptionJpg.content.subarray(0, 64))).toBe(false);
  });

  describe("50 one file, one invoice", () => {
    const ready = () => authorised(reception, member, { startsOn: today, units: 1 });
    const submit = async (of: TakeInCharge, change: object) =>
      tell(reception, "submitInvoice", "SubmitInvoiceInput", {
        ...(await invoiceInput(reception, of, { issuedOn: today })),
        ...change,
      });

    test("50 the same bytes are not settled under a second number, and the first is named", async () => {
      const [first, second] = [await ready(), await ready()];
      const file = invoicePdf(`same ${newKey()}`);
      const done = await submit(first, { number: "S1", documentId: await uploaded(reception, file) });
      expect(done.errors).toEqual([]);
      const { errors } = await submit(second, { number: "S2", documentId: await uploaded(reception, file) });
      expect(errors).toMatchObject([{ code: "INVOICE_FILE_ALREADY_SUBMITTED", field: "input.documentId" }]);
      expect(errors[0]?.message).toContain("fattura S1");
    });

    test("50 two at the same moment: one is settled", async () => {
      const cases = [await ready(), await ready()];
      const file = invoicePdf(`at once ${newKey()}`);
      const answers = await Promise.all(
        cases.map(async (one, index) =>
          submit(one, { number: `P${index}`, documentId: await uploaded(reception, file) }),
        ),
      );
      expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual([
        "INVOICE_FILE_ALREADY_SUBMITTED",
      ]);
    });

    test("50 a certificate becomes an invoice only when somebody says so, an invoice never a certificate", async () => {
      const one = await ready();
      const certificate = invoicePdf(`certificate ${newKey()}`);
      const input = await openingInput(reception, { member: giulia, startsOn: today });
      const documents = [
        { requirement: "emergencyRoomCertificate", documentId: await uploaded(reception, certificate) },
      ];
      const other = await tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", {
        ...input,
        documents,
      });
      expect(other.errors).toEqual([]);
      const documentId = await uploaded(reception, certificate);
      const asked = await submit(one, { documentId });
      expect(asked.errors).toMatchObject([{ code: "DOCUMENT_IN_USE", field: "input.documentId" }]);
      expect(asked.errors[0]?.message).toContain(other.takeInCharge?.number);
      const said = await submit(one, { documentId, confirmSameDocument: true });
      expect(said.errors).toEqual([]);
      const again = await openingInput(reception, { member: giulia, startsOn: today });
      const reused = [{ requirement: "prescription", documentId: await uploaded(reception, certificate) }];
      const late = await tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", {
        ...again,
        idempotencyKey: newKey(),
        documents: reused,
      });
      expect(late.errors).toMatchObject([{ code: "DOCUMENT_IN_USE" }]);
    });
  });

  describe("51 quotas", () => {
    test("51 one account uploads so much a day, also at once, and is told when to come back", async () => {
      await database.query(`
        insert into document (id, file_name, mime_type, size_bytes, sha256, uploaded_by_id, uploaded_at)
        select gen_random_uuid(), 'a.jpg', 'image/jpeg', 1, 'x', a.id, now() - interval '5 hours'
        from account a, generate_series(1, 97) where a.user_name = 'giulia.ferrero'`);
      const uploads = await Promise.all(Array.from({ length: 8 }, () => member.upload(prescriptionJpg)));
      const statuses = uploads.map(({ status }) => status).toSorted((left, right) => left - right);
      expect(statuses).toEqual([201, 201, 201, 429, 429, 429, 429, 429]);
      const refused = uploads.find(({ status }) => status === 429);
      expect(refused).toMatchObject({
        code: "TOO_MANY_UPLOADS",
        message: expect.stringContaining("continuare da"),
      });
      expect((await reception.upload(prescriptionJpg)).status).toBe(201);
    });

    test("51 what no case and no draft names is gone after a day, and nothing else", async () => {
      const attached = await opened(reception, { startsOn: today });
      const drafting = await signedIn(product, "paolo.conti");
      const [loose, fresh, drafted] = [
        await uploaded(drafting, prescriptionJpg),
        await uploaded(drafting, prescriptionJpg),
        await uploaded(drafting, prescriptionJpg),
      ];
      await database.query(
        `insert into direct_request_draft (id, account_id, person_id, version, data, created_at, updated_at)
         select gen_random_uuid(), id, person_id, 1, $1, now(), now() from account where user_name = 'paolo.conti'`,
        [
          JSON.stringify({
            documents: { attachments: [{ requirement: "prescription", documentId: drafted }] },
          }),
        ],
      );
      await database.query(
        "update document set uploaded_at = now() - interval '25 hours' where id <> $1 and size_bytes > 1",
        [fresh],
      );
      const named = "select count(*)::int as count from case_fact where document_id is not null";
      const before = (await database.query(named)).rows[0].count;
      const second = await startProduct({ DATABASE_URL: product.databaseUrl });
      const left = async () =>
        (
          await database.query("select id from document where id = any($1)", [[loose, fresh, drafted]])
        ).rows.map((row: { id: string }) => row.id);
      for (let round = 0; round < 50 && (await left()).length > 2; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      second.signal("SIGTERM");
      await second.ended;
      expect((await left()).toSorted()).toEqual([fresh, drafted].toSorted());
      expect((await database.query(named)).rows[0].count).toBe(before);
      expect(attached.id).not.toBe("");
      const orphans = `select count(*)::int as count from document d where not exists (select from document_content c where c.document_id = d.id) and d.size_bytes > 1`;
      expect((await database.query(orphans)).rows[0].count).toBe(0);
    });
  });
});
