import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { invoicePdf, photoHeic, prescriptionJpg, type SampleFile, scannedPdf } from "../support/files.ts";
import { signedIn, uploaded } from "../journeys/story.ts";
import { serverFor, startsAt } from "../support/server.ts";

describeOnOneDatabase("a picture that was uploaded has a small one", (database) => {
  let giulia: Client;
  let paolo: Client;
  const server = serverFor({ database });

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    giulia = await signedIn(server, "giulia.ferrero");
    paolo = await signedIn(server, "paolo.conti");
  });

  const small = (client: Client, id: string) => client.fetch(`/documents/${id}/thumbnail`);

  test("as private as itself, and kept by no browser", async () => {
    const id = await uploaded(giulia, prescriptionJpg);
    const answer = await small(giulia, id);
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const { width, height } = await sharp(await answer.arrayBuffer()).metadata();
    expect(Math.max(width, height)).toBeLessThanOrEqual(192);
    expect((await small(paolo, id)).status).toBe(404);
  });

  test("of a photo in HEIC, and of a PDF its first page, upright as its paper", async () => {
    const sizeOf = async (file: SampleFile) => {
      const { width, height } = await sharp(
        await (await small(giulia, await uploaded(giulia, file))).arrayBuffer(),
      ).metadata();
      return [width, height];
    };
    expect(await sizeOf(photoHeic)).toEqual([192, 120]);
    expect(await sizeOf(invoicePdf("small"))).toEqual([135, 192]);
  });

  test("a PDF without a page stands by its name", async () => {
    const objects = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj";
    const empty = { ...scannedPdf, content: Buffer.from(`%PDF-1.4\n${objects} trailer<</Root 1 0 R>>`) };
    expect((await small(giulia, await uploaded(giulia, empty))).status).toBe(404);
  });

  test("a photo in HEIC or TIFF is read as a JPEG, as private as itself", async () => {
    const readable = (client: Client, id: string) => client.fetch(`/documents/${id}/picture`);
    const scan = await sharp(prescriptionJpg.content).tiff().toBuffer();
    const scanTiff = { name: "scan.tif", content: scan, mimeType: "image/tiff" };
    for (const [file, width] of [
      [photoHeic, 320],
      [scanTiff, (await sharp(prescriptionJpg.content).metadata()).width],
    ] as const) {
      const id = await uploaded(giulia, file);
      const answer = await readable(giulia, id);
      expect(answer.headers.get("content-type")).toBe("image/jpeg");
      expect((await sharp(await answer.arrayBuffer()).metadata()).width).toBe(width);
      expect((await readable(paolo, id)).status).toBe(404);
    }
    expect((await readable(giulia, await uploaded(giulia, invoicePdf("read")))).status).toBe(404);
  });
});
