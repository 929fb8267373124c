/**
 * What a PDF would do by itself when somebody opens it. Every object is read, wherever a reader could find one: by the
 * table, by looking for `obj`, inside a stream, inside an object stream, in each earlier version of the file. Names are
 * decoded; strings and the bytes of streams say nothing.
 */
import { constants, inflateSync } from "node:zlib";
import { Faulty } from "./faults.ts";
import { PdfWords } from "./pdf-words.ts";

/** Actions and attachments that a document for people does not need. A link to an address (`URI`) or a page is harmless. */
const activeNames = new Set([
  "JavaScript",
  "JS",
  "Launch",
  "SubmitForm",
  "ImportData",
  "EmbeddedFile",
  "EmbeddedFiles",
  "RichMedia",
  "Rendition",
  "XFA",
  "GoToR",
  "GoToE",
]);

/** Object streams of one file may give so many bytes together. */
const mostInflatedBytes = 32 * 1_048_576;

/** What was read in one object: its names, and what follows it. */
interface Read {
  readonly names: ReadonlySet<string>;
  /** Where its first object begins, if it is a stream of objects and says so once and here. */
  readonly first: number | undefined;
  /** Where the bytes of its stream begin, if it has one. */
  readonly streamAt: number | undefined;
}

/** @throws Faulty active, protected (by a password), unreadable, expands */
export function checkPdf(file: Uint8Array): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const reading = new Reading(bytes);
  for (let at = bytes.indexOf("obj"); at >= 0; at = bytes.indexOf("obj", at + 3)) {
    const isEnd = bytes.subarray(Math.max(0, at - 3), at).equals(Buffer.from("end"));
    if (!isEnd) reading.object(at + 3);
  }
  for (let at = bytes.indexOf("trailer"); at >= 0; at = bytes.indexOf("trailer", at + 7)) {
    reading.object(at + 7);
  }
  reading.end();
}

class Reading {
  readonly #bytes: Buffer;
  readonly #seen = new Set<string>();
  readonly #objectStreams: Read[] = [];
  /** Objects that swallow each other are no document. */
  #leftToRead: number;
  #leftToInflate = mostInflatedBytes;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#leftToRead = 3 * bytes.length + 1_048_576;
  }

  /** Reads the object that begins at `at`. */
  object(at: number): void {
    const object = this.#read(this.#bytes, at, "object");
    const { names, streamAt } = object;
    const isObjectStream = names.has("ObjStm") || (names.has("First") && names.has("N"));
    if (isObjectStream && streamAt !== undefined) this.#objectStreams.push(object);
  }

  end(): void {
    // what an object stream holds is encrypted too, and whoever settles the case could not read the rest
    if (this.#seen.has("Encrypt")) throw new Faulty("protected");
    for (const { names, first, streamAt } of this.#objectStreams) {
      if (first === undefined || streamAt === undefined) throw new Faulty("unreadable");
      this.#objectStream(this.#inflated(names, streamAt), first);
    }
    if (!this.#seen.has("Catalog") || !this.#seen.has("Pages")) throw new Faulty("unreadable");
  }

  /** Both as its table of offsets says and one after the other: readers differ. */
  #objectStream(content: Buffer, first: number): void {
    this.#read(content, 0, "all");
    const table = new PdfWords(content.subarray(0, first), 0);
    for (let index = 0, word = table.next(); word !== undefined; index += 1, word = table.next()) {
      const offset = word.kind === "word" ? Number(word.text) : Number.NaN;
      if (!Number.isInteger(offset)) throw new Faulty("unreadable");
      if (index % 2 === 1) this.#read(content, first + offset, "value");
    }
  }

  #inflated(names: ReadonlySet<string>, at: number): Buffer {
    const isCompressed = names.has("FlateDecode") || names.has("Fl");
    // nobody writes object streams otherwise; what we cannot open we do not wave through
    const isPlain = !names.has("Filter") && !names.has("F");
    const isOdd = [...names].some((name) => oddEncodings.has(name));
    if (isOdd || isCompressed === isPlain) throw new Faulty("unreadable");
    if (isPlain) {
      const end = this.#bytes.indexOf("endstream", at);
      return this.#bytes.subarray(at, end < 0 ? undefined : end);
    }
    try {
      const content = inflateSync(this.#bytes.subarray(at), {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: Math.max(1, this.#leftToInflate),
      });
      this.#leftToInflate -= content.length;
      this.#leftToRead += 4 * content.length;
      return content;
    } catch (error) {
      const isTooMuch = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
      throw new Faulty(isTooMuch ? "expands" : "unreadable");
    }
  }

  /** `object`: up to its end; `value`: up to where it closes; `all`: to the end of the bytes. */
  #read(bytes: Uint8Array, at: number, extent: "object" | "value" | "all"): Read {
    const words = new PdfWords(bytes, at);
    const names = new Set<string>();
    const open: string[] = [];
    const behindFirst: string[] = [];
    let streamAt: number | undefined;
    for (let token = words.next(), index = 0; token !== undefined; token = words.next(), index += 1) {
      if (token.kind === "name") this.#note(token.text, names);
      if (token.kind === "open") open.push(token.of);
      // whatever closes nothing is passed over, as readers do
      if (token.kind === "close" && open.at(-1) === token.of) open.pop();
      if (token.kind === "name" && token.text === "First") behindFirst.push("First");
      else if (behindFirst.length > 0 && behindFirst.length < 4) {
        behindFirst.push(token.kind === "word" ? token.text : token.kind);
      }
      if (extent === "object" && token.kind === "word" && /^(stream|.*obj)$/.test(token.text)) {
        if (token.text === "stream") streamAt = afterLine(bytes, words.at);
        break;
      }
      // a number or a stray `obj` among other bytes begins nothing that could act
      if (extent === "object" && index === 0 && token.kind !== "open") break;
      if (extent === "value" && open.length === 0) break;
      if (words.at - at > this.#leftToRead) throw new Faulty("unreadable");
    }
    this.#leftToRead -= Math.max(0, words.at - at);
    if (this.#leftToRead < 0) throw new Faulty("unreadable");
    return { names, first: numberBehind(behindFirst), streamAt };
  }

  #note(name: string, names: Set<string>): void {
    if (activeNames.has(name)) throw new Faulty("active");
    names.add(name);
    this.#seen.add(name);
  }
}

/** `/First 12`, but neither `/First 12 0 R` nor said twice. */
function numberBehind([, number = "", second, third]: readonly string[]): number | undefined {
  const isReference = second !== undefined && third === "R";
  return /^\d{1,8}$/.test(number) && !isReference && second !== "First" ? Number(number) : undefined;
}

const oddEncodings = new Set([
  ...["ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL"],
  ...["Crypt", "Predictor"],
]);

/** Behind the end of the line that says `stream`. */
function afterLine(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 13) return bytes[at + 1] === 10 ? at + 2 : at + 1;
  return bytes[at] === 10 ? at + 1 : at;
}
