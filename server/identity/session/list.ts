/** The list of who tried to sign in to the viewer's account. */
import type { Listing } from "../../kernel/listing/declare.ts";
import { SignIn } from "../entity.ts";
import { deviceWords } from "./device-rules.ts";
import { visibleSignIns } from "./queries.ts";
import { outcomeWords } from "./rules.ts";

export const signInsList: Listing<SignIn> = {
  name: "sign-ins",
  words: { it: "Accessi", en: "Sign-ins" },
  doors: ["member", "facility", "desk"],
  entity: SignIn,
  visible: (_em, actor) => visibleSignIns(actor),
  sort: { by: "at", order: "desc" },
  columns: {
    at: { words: { it: "Quando", en: "When" }, kind: "instant", sort: "at" },
    outcome: {
      words: { it: "Esito", en: "Outcome" },
      kind: "text",
      cell: ({ outcome }, { language }) => outcomeWords[outcome][language],
    },
    device: {
      words: { it: "Dispositivo", en: "Device" },
      kind: "text",
      cell: ({ userAgent }, { language }) => deviceWords(userAgent)[language],
    },
    address: {
      words: { it: "Indirizzo di rete", en: "Network address" },
      kind: "text",
      cell: ({ address }) => address ?? "",
    },
  },
  filters: {
    outcome: {
      kind: "choice",
      words: { it: "Esito", en: "Outcome" },
      choices: {
        DONE: { words: { it: "Riuscito", en: "Signed in" }, where: { outcome: "signedIn" } },
        REFUSED: { words: { it: "Non riuscito", en: "Not let in" }, where: { outcome: { $ne: "signedIn" } } },
      },
    },
  },
};
