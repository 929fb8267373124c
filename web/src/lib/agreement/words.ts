import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: { legend: "Informativa e consensi", optional: "facoltativo" },
  en: { legend: "Notice and consents", optional: "optional" },
});
