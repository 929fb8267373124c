/** Words that Italian pages are made of and English ones must not hold. */
const italian =
  /(?<![\p{L}’'.@/-])(accedi|accesso|aggiungi|ancora|annulla|apri|assistit[oi]|autorizzat[ae]|cerca|causa|che|chi|clicca|conferma|coperta|copertura|degli|disponibile|distint[ae]|documenti|esci|fattura|filtr[aio]|garanzi[ae]|impegnato|importo|indietro|infortunio|liquidat[ae]|malattia|massimal[ei]|nessun[ao]?|oggi|oppure|ordina|pagament[io]|pagat[ao]|piano|prestazion[ei]|pres[ae]|questa|questo|quanto|richiest[ao]|scarica|scegli|scrivi|sedute|sinistr[oi]|stato|struttur[ae]|togli|tutt[ie]|utilizzato|vedi|verifica)(?![\p{L}’'@])/giu;

/** What stays Italian on English pages: the tax code's name, and the reference that goes to the payee's bank. */
const keptItalian = /codice fiscale|sinistro \d+\/\d+/gi;

/** The Italian words in an English text. */
export function italianIn(text: string): string[] {
  return [...new Set(text.replace(keptItalian, "").match(italian))];
}
