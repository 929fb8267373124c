import { day, facts, note, type Paper } from "../../kernel/paper/paper.ts";
import type { PaperReader } from "../../kernel/paper/reader.ts";
import { personFacts } from "../sheets.ts";
import { findCard } from "./queries.ts";

/** Where the square of a card leads: the reception's search for its member. */
export function cardCheckUrl(publicUrl: string, number: string): string {
  return `${publicUrl}/blueasy/cover?card=${number}`;
}

/** The card, to print. @throws Refusal NOT_FOUND */
export async function cardPaper({ em, actor, publicUrl }: PaperReader, id: string): Promise<Paper> {
  const { number, person, issuedOn, endedOn } = await findCard(em, actor, id);
  const end = endedOn && day(endedOn);
  return {
    fileName: { it: `tessera-${number}`, en: `card-${number}` },
    title: { it: "Tessera dell’assistito", en: "Member's card" },
    subtitle: number,
    warning: end
      ? {
          it: `Non vale più dal ${end.it}: è stata sostituita.`,
          en: `No longer good since ${end.en}: another took its place.`,
        }
      : undefined,
    corner: {
      address: cardCheckUrl(publicUrl, number),
      caption: { it: "Per la struttura: verifica", en: "For the facility: check it" },
    },
    parts: [
      facts(
        ...(await personFacts(em, person)),
        [{ it: "Numero della tessera", en: "Card number" }, number],
        [{ it: "Emessa il", en: "Issued on" }, day(issuedOn)],
      ),
      note({
        it: "Alla struttura basta questo numero, o il codice fiscale con la data di nascita: la copertura si verifica ogni volta, al momento. Porta con te un documento d’identità.",
        en: "This number is enough for the facility, or tax code and date of birth: cover is checked each time, on the spot. Bring an identity document.",
      }),
      note({
        it: "Con questo numero, il codice fiscale e la data di nascita ci si registra: non darlo a chi non ne ha bisogno. Se perdi la tessera chiama la Centrale Operativa: ne emette un’altra, e questa non vale più.",
        en: "With this number, tax code and date of birth one registers: do not give it to those who need it not. If you lose the card call the Operations Centre: it issues another, and this one ends.",
      }),
    ],
  };
}
