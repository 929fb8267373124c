/** A thread that draws the first page of one PDF, and ends: what draws it gives its memory back to nobody. */
import { parentPort, workerData } from "node:worker_threads";
import { type PDFiumPageRender, PDFiumLibrary } from "@hyzyla/pdfium";

/** Of the longer side, whatever size the page says it has. */
const pixels = 400;

const library = await PDFiumLibrary.init();
const page = (await library.loadDocument(workerData as Uint8Array)).getPage(0);
const { originalWidth, originalHeight } = page.getOriginalSize();
const scale = pixels / Math.max(originalWidth, originalHeight, 1);
const { width, height, data }: PDFiumPageRender = await page.render({
  width: Math.max(1, Math.round(originalWidth * scale)),
  height: Math.max(1, Math.round(originalHeight * scale)),
});
parentPort?.postMessage({ width, height, data }, []);
