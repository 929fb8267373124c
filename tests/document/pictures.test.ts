import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { examine } from "../../server/document/reading/examination.ts";
import { bareHeic } from "../../server/document/reading/heic.ts";
import { pixelFault } from "../../server/document/reading/pixels.ts";
import { emergencyRoomPng, prescriptionJpg } from "../support/files.ts";
import { blackPng, bmpOf, type Format, heicOf, photo, pngChunk, pngOf } from "../support/pictures.ts";

async function kept(name: string, content: Buffer): Promise<Buffer> {
  const found = await examine(name, content);
  if ("fault" in found) throw new Error(`refused: ${found.fault}`);
  expect(await pixelFault(found.mimeType, found.content)).toBeUndefined();
  return Buffer.from(found.content);
}

async function faultOf(name: string, content: Buffer): Promise<string | undefined> {
  const found = await examine(name, content);
  return "fault" in found ? found.fault : pixelFault(found.mimeType, found.content);
}

const pixelsOf = (content: Buffer) => sharp(content).raw().toBuffer();

describe("a picture is kept without its metadata", () => {
  test.each<Format>(["jpeg", "png", "tiff"])(
    "%s: the same pixels, the same way up, no camera and no place",
    async (format) => {
      const taken = await photo(format, 6);
      expect(taken.includes("CAMERA-OF-GIULIA")).toBe(true);
      const bare = await kept(`a.${format}`, taken);
      expect(bare.includes("CAMERA-OF-GIULIA")).toBe(false);
      const { orientation, exif, xmp, iptc } = await sharp(bare).metadata();
      expect(orientation).toBe(6);
      expect([xmp, iptc]).toEqual([undefined, undefined]);
      // 44 degrees, as two numbers of 32 bits
      for (const order of ["0000002c00000001", "2c00000001000000"]) {
        expect(taken.includes(Buffer.from(order, "hex")) && bare.includes(Buffer.from(order, "hex"))).toBe(
          false,
        );
      }
      expect(exif === undefined || exif.length < 40).toBe(true);
      expect((await pixelsOf(bare)).equals(await pixelsOf(taken))).toBe(true);
    },
  );

  test("an upright jpeg needs no Exif at all", async () => {
    expect((await sharp(await kept("a.jpg", await photo("jpeg"))).metadata()).exif).toBeUndefined();
  });

  test("what a phone hides behind the end of a jpeg goes", async () => {
    const film = Buffer.concat([await photo("jpeg"), Buffer.from("ftypmp42 +44.4949+011.3426/")]);
    expect((await kept("a.jpg", film)).includes("+44.4949")).toBe(false);
  });

  test("comments and texts of a gif go, its pictures and their repetition stay", async () => {
    const picture = await photo("gif");
    const at = 13 + 3 * 2 ** (((picture[10] ?? 0) & 7) + 1);
    const said = Buffer.concat([
      picture.subarray(0, at),
      Buffer.from("\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00", "latin1"),
      Buffer.from("\x21\xfe\x06Torino\x00\x21\xff\x0bXMP DataXMP\x03gps\x00", "latin1"),
      picture.subarray(at),
    ]);
    const bare = await kept("a.gif", said);
    expect(bare.includes("Torino") || bare.includes("gps")).toBe(false);
    expect(bare.includes("NETSCAPE2.0")).toBe(true);
    expect((await pixelsOf(bare)).equals(await pixelsOf(picture))).toBe(true);
  });

  test("texts and times of a png go", async () => {
    const said = pngOf(10, 10, [
      pngChunk("tEXt", Buffer.from("Comment\0Torino")),
      pngChunk("tIME", Buffer.alloc(7)),
    ]);
    const bare = await kept("a.png", said);
    expect(bare.includes("Torino") || bare.includes("tIME")).toBe(false);
  });

  test("Exif and XMP of a heic are blank, its picture stays where it was", async () => {
    const found = await examine("a.heic", heicOf(Buffer.from("EXIF 44/1 29/1"), Buffer.from("<x:xmpmeta/>")));
    if ("fault" in found) throw new Error(found.fault);
    const bare = Buffer.from(found.content);
    expect(bare.includes("44/1") || bare.includes("xmpmeta")).toBe(false);
    expect(bare.includes(Buffer.alloc(64, 7))).toBe(true);
  });

  test("boxes as a library writes them are found: an avif is built like a heic", async () => {
    const avif = await sharp(await photo("jpeg"))
      .keepExif()
      .avif()
      .toBuffer();
    const bare = bareHeic(avif);
    expect([avif, bare].map((file) => file.includes("CAMERA-OF-GIULIA"))).toEqual([true, false]);
    expect((await pixelsOf(bare)).equals(await pixelsOf(avif))).toBe(true);
  });

  test("one that says nothing stays byte for byte", async () => {
    expect((await kept("a.jpg", prescriptionJpg.content)).equals(prescriptionJpg.content)).toBe(true);
    expect((await kept("a.png", emergencyRoomPng.content)).equals(emergencyRoomPng.content)).toBe(true);
    const bmp = bmpOf(20, 10);
    expect((await kept("a.bmp", bmp)).equals(bmp)).toBe(true);
  });
});

describe("a picture that would burst is refused by its header", () => {
  test.each([
    ["a png of 60,000 × 60,000", "a.png", () => pngOf(60_000, 60_000)],
    ["a png with 600 million pixels in it", "a.png", () => blackPng(30_000, 20_000)],
    ["a bmp of 60,000 × 60,000", "a.bmp", () => bmpOf(60_000, 60_000)],
  ])("%s", async (_what, name, made) => {
    const content = made();
    const since = performance.now();
    expect(await faultOf(name, content)).toBe("pixels");
    expect(performance.now() - since).toBeLessThan(500);
  });

  test("a gif of a thousand large pictures", async () => {
    const frame = Buffer.concat([Buffer.from("\x2c\0\0\0\0\x88\x13\x88\x13\0\x02\x02\x4c\x01\0", "latin1")]);
    const head = Buffer.from("GIF89a\x88\x13\x88\x13\x80\0\0\0\0\0\xff\xff\xff", "latin1");
    expect(
      await faultOf(
        "a.gif",
        Buffer.concat([head, ...Array.from({ length: 1_000 }, () => frame), Buffer.from(";")]),
      ),
    ).toBe("pixels");
  });

  test("texts of a png that would inflate without end are gone before anything reads it", async () => {
    const text = Buffer.concat([Buffer.from("Comment\0\0"), deflateSync(Buffer.alloc(100_000_000))]);
    await kept(
      "a.png",
      pngOf(10, 10, [pngChunk("zTXt", text), pngChunk("iCCP", Buffer.concat([text, randomBytes(70_000)]))]),
    );
  });
});

test("damaged pictures are refused, and none breaks the reading", async () => {
  expect(await faultOf("a.jpg", Buffer.from("ffd8ffe000104a464946", "hex"))).toBe("unreadable");
  const samples = [
    ["a.jpg", await photo("jpeg", 3)],
    ["a.png", await photo("png")],
    ["a.tiff", await photo("tiff")],
    ["a.gif", await photo("gif")],
    ["a.heic", heicOf(Buffer.from("exif"), Buffer.from("xmp"))],
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      fc.option(fc.nat()),
      async ([name, content], changes, cut) => {
        const changed = Buffer.from(
          content.subarray(0, cut === null ? undefined : 4 + (cut % content.length)),
        );
        for (const [at, byte] of changes) changed[4 + (at % Math.max(1, changed.length - 4))] = byte;
        await faultOf(name, changed);
      },
    ),
    { numRuns: 500 },
  );
});
