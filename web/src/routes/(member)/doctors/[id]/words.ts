import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    back: "Medici",
    places: (count: number) => (count === 1 ? "Dove lavora" : `Dove lavora: ${count} strutture`),
    nearestFirst: "La più vicina per prima.",
    estimates: "Accanto a ogni prezzo, quanto pagheresti oggi con il tuo piano.",
    map: "Mappa delle sue strutture",
    agreed: "Prestazioni in convenzione qui",
    noPrice: "prezzo non pubblicato",
    direct: "Chiedi la presa in carico",
    call: (phone: string) => `Telefona: ${phone}`,
    beforeTitle: "Prima di chiedere la presa in carico",
    before: "Prenota presso la struttura e controlla le procedure del tuo contratto:",
    myPlan: "il mio piano",
    nowhere: "Questo medico non lavora ora in nessuna struttura convenzionata",
  },
  en: {
    back: "Doctors",
    places: (count: number) => (count === 1 ? "Where they work" : `Where they work: ${count} facilities`),
    nearestFirst: "The nearest comes first.",
    estimates: "Beside each price, what you would pay today with your plan.",
    map: "Map of their facilities",
    agreed: "Services agreed here",
    noPrice: "price not published",
    direct: "Ask for the take-in-charge",
    call: (phone: string) => `Call: ${phone}`,
    beforeTitle: "Before you ask for the take-in-charge",
    before: "Book with the facility and check the procedures of your contract:",
    myPlan: "my plan",
    nowhere: "This doctor works at no facility of the network now",
  },
});
