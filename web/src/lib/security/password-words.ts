import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    rules:
      "Da 8 a 128 caratteri: anche una frase, con gli spazi. Non il nome utente, né una parola o una sequenza che si prova per prima.",
    show: "Mostra",
    hide: "Nascondi",
    showLong: "Mostra la password",
  },
  en: {
    rules:
      "8 to 128 characters: a sentence with blanks will do. Not the user name, nor a word or sequence that is tried first.",
    show: "Show",
    hide: "Hide",
    showLong: "Show the password",
  },
});
