import type { Bilingual } from "../kernel/language.ts";
import type { ConsentKind } from "./entity.ts";

/** What an adult agrees to, word for word. */
export interface ConsentWording {
  /** The month in which these words came; a row keeps which were agreed to. */
  readonly edition: string;
  readonly text: Bilingual;
}

/** Editions of the words of each consent, the one in use first; those in use before stay, as rows name them. */
export const consentWordings: Readonly<Record<ConsentKind, readonly [ConsentWording, ...ConsentWording[]]>> =
  {
    healthData: [
      {
        edition: "2026-11",
        text: {
          it:
            "Acconsento che la persona indicata, intestataria o coniuge nella mia stessa polizza, legga nella sua area riservata " +
            "i dati che il fondo conserva su di me, compresi quelli sulla salute: prese in carico, documenti, rimborsi, voucher e " +
            "massimali residui. Potrà leggere, mai decidere o chiedere per me. Posso revocare il consenso quando voglio, con " +
            "effetto immediato; cessa comunque quando uno di noi lascia la polizza.",
          en:
            "I agree that the person named, holder or spouse under my own policy, reads in their private area the data that the " +
            "fund keeps about me, health data included: takes-in-charge, documents, reimbursements, vouchers and what is left of " +
            "my limits. They may read, never decide or ask for me. I can revoke this whenever I want, with immediate effect; in any " +
            "case it ends when one of us leaves the policy.",
        },
      },
    ],
  };
