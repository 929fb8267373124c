import { fileTypeFromBuffer } from "file-type";
import { expect, test } from "vitest";
import {
  emergencyRoomPng,
  htmlNamedJpg,
  invoicePdf,
  jpegOfBytes,
  prescriptionJpg,
  programNamedPdf,
  scannedPdf,
} from "./files.ts";

test("the samples are what their names say, and the impostors are not", async () => {
  for (const { content, mimeType } of [
    scannedPdf,
    invoicePdf("12"),
    prescriptionJpg,
    emergencyRoomPng,
    jpegOfBytes(6_000_000),
  ]) {
    expect((await fileTypeFromBuffer(content))?.mime).toBe(mimeType);
  }
  for (const { content, mimeType } of [htmlNamedJpg, programNamedPdf]) {
    expect((await fileTypeFromBuffer(content))?.mime).not.toBe(mimeType);
  }
  expect(invoicePdf("12").content.equals(invoicePdf("13").content)).toBe(false);
  expect(jpegOfBytes(5_242_881).content).toHaveLength(5_242_881);
});
