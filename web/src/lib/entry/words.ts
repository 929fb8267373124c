import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    enteringAs: (userName: string) => `Stai entrando come ${userName}.`,
    otherAccount: "Non sei tu? Esci",
  },
  en: {
    enteringAs: (userName: string) => `You are signing in as ${userName}.`,
    otherAccount: "Not you? Sign out",
  },
});
