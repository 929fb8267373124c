import { blueasyPaths } from "#lib/paths/blueasy.ts";
import { bilingual } from "#lib/words.ts";

/** What one does on the pages of the tree that stand at home as a card. */
export const cards = bilingual({
  it: {
    [blueasyPaths.cover()]:
      "Con codice fiscale e data di nascita sai subito che cosa è coperto e quanto paga il fondo.",
  },
  en: {
    [blueasyPaths.cover()]:
      "With tax code and birth date you know at once what is covered and what the fund pays.",
  },
});
