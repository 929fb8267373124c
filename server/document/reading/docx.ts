/** Word documents since 2007: a zip file whose parts say what they are and where they point. */
import { Faulty } from "./faults.ts";
import { contentOf, type ZipEntry, zipEntries } from "./zip.ts";

/** All parts together, inflated. */
const mostBytes = 64 * 1_048_576;
const mostTextBytes = 1_048_576;

const contentTypes = "[content_types].xml";
const activePart =
  /vba(project|data)|activex|^word\/embeddings\/|^customui|\.(bin|exe|dll|js|vbs|html?|mht)$/;
const activeRelation = /(vbaProject|oleObject|attachedTemplate|aFChunk|control|package|subDocument|frame)$/i;

/** Whether a zip file says of itself that it is a Word document, of whichever kind. */
export function isDocx(file: Uint8Array): boolean {
  const names = zipEntries(file).map(({ name }) => name.toLowerCase());
  return names.includes(contentTypes) && names.some((name) => name.startsWith("word/"));
}

/** @throws Faulty active (macros, objects of other programs, templates from elsewhere), expands, unreadable */
export async function checkDocx(file: Uint8Array): Promise<void> {
  const entries = zipEntries(file);
  if (entries.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes) throw new Faulty("expands");
  const names = entries.map(({ name }) => name.toLowerCase().replaceAll("\\", "/"));
  if (new Set(names).size !== names.length) throw new Faulty("unreadable");
  if (names.some((name) => activePart.test(name))) throw new Faulty("active");
  for (const [index, entry] of entries.entries()) {
    const name = names[index] ?? "";
    const isTold = name === contentTypes || name.endsWith(".rels");
    const content = await contentOf(file, entry, isTold && entry.bytes <= mostTextBytes);
    if (isTold) checkText(entry, content, name);
  }
}

function checkText({ bytes }: ZipEntry, content: Buffer, name: string): void {
  const text = content.toString("utf8");
  // other encodings and declarations are ways to write a word so that nobody finds it
  if (bytes > mostTextBytes || content.includes(0) || /<!/.test(text)) throw new Faulty("unreadable");
  if (name === contentTypes) {
    const types = decoded(text);
    if (/macroEnabled|vbaProject|activeX|oleObject/i.test(types)) throw new Faulty("active");
    if (!/wordprocessingml\.document\.main\+xml/i.test(types)) throw new Faulty("unreadable");
    return;
  }
  for (const [element] of text.matchAll(/<(?:[\w.-]+:)?Relationship\b(?:"[^"]*"|'[^']*'|[^>"'])*>/g)) {
    const attributes = attributesOf(element);
    const type = attributes.get("Type") ?? "";
    const isElsewhere = !/^internal$/i.test(attributes.get("TargetMode") ?? "Internal");
    // a link that somebody may follow is harmless; a part fetched when the document opens is not
    if (activeRelation.test(type) || (isElsewhere && !type.endsWith("/hyperlink")))
      throw new Faulty("active");
  }
}

function attributesOf(element: string): Map<string, string> {
  const pairs = element.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(
    [...pairs].map(([, name = "", double, single]) => [name, decoded(double ?? single ?? "").trim()]),
  );
}

function decoded(text: string): string {
  return text.replace(/&#(x[0-9a-f]+|[0-9]+);/gi, (_all, code: string) => {
    const point = Number(/^x/i.test(code) ? `0${code}` : code);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
  });
}
