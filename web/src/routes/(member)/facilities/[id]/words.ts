import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    back: "Strutture",
    call: "Telefona",
    phone: "Telefono",
    email: "Email",
    address: "Indirizzo",
    hours: "Orari",
    closed: "chiuso",
    services: "Prestazioni e prezzi convenzionati",
    servicesNote: "Quanto paghi tu dipende dal tuo piano: chiedilo qui prima di andare.",
    whatIPay: "Quanto pagherei?",
    noServices: "La struttura non ha ancora pubblicato le sue prestazioni.",
    doctors: "Medici",
    blueasyTitle: "Questa struttura usa Blueasy",
    blueasyText:
      "Chiede al fondo per te, mentre sei lì: vede subito se la prestazione è coperta e apre la presa in carico. Tu confermi con un codice e non anticipi la parte a carico del fondo.",
    howTitle: "Come funziona per te",
    how1: "Prenota direttamente con la struttura.",
    how2: "All’accettazione dai il codice fiscale e la data di nascita, con i documenti richiesti dal piano.",
    how3: "Ricevi un codice: leggilo alla struttura, oppure conferma da qui.",
    how4: "Vedi subito quanto paga il fondo, quanto paghi tu e perché.",
    noBlueasyTitle: "Prima di andare",
    noBlueasyText:
      "La struttura è convenzionata ma non usa Blueasy: prenota e verifica con la Centrale Operativa le procedure del tuo piano.",
  },
  en: {
    back: "Facilities",
    call: "Call",
    phone: "Phone",
    email: "Email",
    address: "Address",
    hours: "Opening hours",
    closed: "closed",
    services: "Services and agreed prices",
    servicesNote: "What you pay depends on your plan: ask here before you go.",
    whatIPay: "What would I pay?",
    noServices: "The facility has not published its services yet.",
    doctors: "Doctors",
    blueasyTitle: "This facility uses Blueasy",
    blueasyText:
      "It asks the fund for you while you are there: it sees at once whether the service is covered and opens the take-in-charge. You confirm with a code and do not advance the fund’s part.",
    howTitle: "How it works for you",
    how1: "Book with the facility directly.",
    how2: "At the reception give your tax code and birth date, with the documents that the plan asks for.",
    how3: "You receive a code: read it to the facility, or confirm from here.",
    how4: "You see at once how much the fund pays, how much you pay and why.",
    noBlueasyTitle: "Before you go",
    noBlueasyText:
      "The facility is in the network but does not use Blueasy: book, and check your plan’s procedures with the Operations Centre.",
  },
});
