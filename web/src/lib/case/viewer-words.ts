import { bilingual } from "#lib/words.ts";

/** Words around the files of a case. */
export const words = bilingual({
  it: {
    files: (count: number) => (count === 1 ? "1 file" : `${count} file`),
    choose: "Scegli il file",
    larger: "Ingrandisci",
    smaller: "Rimpicciolisci",
    turn: "Ruota",
    zoomed: (percent: number, degrees: number) => `${percent}%${degrees ? `, ruotato di ${degrees}°` : ""}`,
    open: "Apri in un’altra scheda",
    download: "Scarica",
    pictureOf: (label: string) => `Immagine: ${label}`,
    notShown: (name: string) => `Il browser non mostra ${name}: scaricalo per leggerlo.`,
    none: "Nessun file.",
  },
  en: {
    files: (count: number) => (count === 1 ? "1 file" : `${count} files`),
    choose: "Choose the file",
    larger: "Larger",
    smaller: "Smaller",
    turn: "Turn",
    zoomed: (percent: number, degrees: number) => `${percent}%${degrees ? `, turned by ${degrees}°` : ""}`,
    open: "Open in another tab",
    download: "Download",
    pictureOf: (label: string) => `Picture: ${label}`,
    notShown: (name: string) => `The browser does not show ${name}: download it to read it.`,
    none: "No file.",
  },
});
