import { bilingual } from "#lib/words.ts";

/** What a bar of a limit says. */
export const words = bilingual({
  it: {
    used: "Utilizzato",
    held: "Impegnato",
    left: "Disponibile",
    leftMany: "Disponibili",
    of: (amount: string) => `su ${amount}`,
  },
  en: {
    used: "Used",
    held: "Reserved",
    left: "Left",
    leftMany: "Left",
    of: (amount: string) => `of ${amount}`,
  },
});
