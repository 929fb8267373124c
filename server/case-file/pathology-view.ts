import type { Language } from "../kernel/language.ts";
import type { Pathology } from "./pathologies.ts";
import type { PathologyType } from "./pathology-types.ts";

/** One of the list as the API shows it. */
export function pathologyView({ code, name, injury }: Pathology, language: Language): PathologyType {
  return { code, name: name[language], isInjury: injury === true };
}
