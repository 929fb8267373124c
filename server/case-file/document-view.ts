import type { Context } from "../context.ts";
import { documentById } from "../document/queries.ts";
import type { Bilingual, Language } from "../kernel/language.ts";
import type { RequiredDocument as PlanDocument } from "../plan/evaluate.ts";
import { documentDefinitions, isDocumentCode } from "../plan/facts.ts";
import { supplierWords } from "../plan/words.ts";
import type { AttachedDocument, RequiredDocument } from "./document-types.ts";
import { capital } from "./view.ts";

/** A file held for a request, in words; null when it is gone. */
export async function attachedDocument(
  context: Context,
  documentId: string,
  requirement: string,
): Promise<AttachedDocument | null> {
  const document = await context.load(documentById, documentId);
  if (document === undefined) return null;
  const { id, fileName, mimeType, sizeBytes } = document;
  const label = requirementLabel(requirement, context.language);
  return { id, requirement, label, fileName, mimeType, sizeBytes, url: `/documents/${id}` };
}

/** What a file is held as: a document of the plan, the expense document itself, or something else. */
export function requirementLabel(requirement: string, language: Language): string {
  if (isDocumentCode(requirement)) return capital(documentDefinitions[requirement].label[language]);
  return (requirement === "other" ? otherFile : invoiceFile)[language];
}

const invoiceFile: Bilingual = { it: "Fattura", en: "Invoice" };
const otherFile: Bilingual = { it: "Altro documento", en: "Another document" };

/** A document the plan asks for, in words. */
export function requiredDocument(
  { document, label, suppliers, clause }: PlanDocument,
  language: Language,
): RequiredDocument {
  const who = suppliers.map((supplier) => supplierWords[supplier][language]);
  const why = { it: `Può fornirlo: ${who.join(" o ")}`, en: `Supplied by: ${who.join(" or ")}` };
  return { code: document, label: capital(label[language]), why: why[language], clause };
}
