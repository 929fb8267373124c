import { text } from "../citing.ts";

/** The clauses of Famiglia, edition 2026. */
export const clauses = {
  "1.1": text(
    "È coperto il nucleo familiare: titolare, coniuge e figli fino a 26 anni",
    "The family unit is covered: holder, spouse and children up to 26 years",
  ),
  "1.2": text(
    "L'anno assicurativo comincia alla data della polizza",
    "The insurance year begins on the date of the policy",
  ),
  "1.3": text("Il piano vale in tutto il mondo", "The plan is valid all over the world"),
  "1.4 a": text("Carenza di 30 giorni per le malattie", "Waiting period of 30 days for illness"),
  "1.4 b": text("Nessuna carenza per gli infortuni", "No waiting period for injuries"),
  "1.4 c": text(
    "Carenza di 300 giorni per il parto e per l'art. 6.1",
    "Waiting period of 300 days for childbirth and article 6.1",
  ),
  "1.4 d": text("Carenza di 90 giorni per l'art. 4.2", "Waiting period of 90 days for article 4.2"),
  "1.5 a": text("Cure estetiche, salvo dopo un infortunio", "Aesthetic care, except after an injury"),
  "1.5 b": text("Medicina sperimentale o non ufficiale", "Experimental or unofficial medicine"),
  "1.5 c": text("Atti dolosi", "Wilful acts"),
  "1.5 d": text("Guerra", "War"),
  "1.5 e": text("Sport professionistico", "Professional sport"),
  "1.6": text(
    "La richiesta si presenta entro 2 anni dalla fattura",
    "Claims are submitted within 2 years of the invoice",
  ),
  "2": text("Le garanzie del piano", "The benefits of the plan"),
  "2.1": text("Visite specialistiche", "Specialist visits"),
  "2.2": text(
    "Alta diagnostica: risonanza, TC, PET, scintigrafia, endoscopia",
    "High diagnostics: MRI, CT, PET, scintigraphy, endoscopy",
  ),
  "2.3": text("Laboratorio e diagnostica di base", "Laboratory and basic diagnostics"),
  "2.4": text("Fisioterapia per malattia o infortunio", "Physiotherapy for illness or injury"),
  "2.9": text("Articoli da 2.1 a 2.4 insieme", "Articles 2.1 to 2.4 together"),
  "3.1": text("Ricovero e day hospital", "Hospital stay and day hospital"),
  "3.2": text(
    "Indennità per ricovero interamente a carico del SSN",
    "Indemnity for a stay wholly at the SSN's expense",
  ),
  "3.3": text(
    "Visite ed esami nei 90 giorni prima e 120 dopo un ricovero",
    "Visits and exams in the 90 days before and 120 after a stay",
  ),
  "4.1 a": text("Check-up", "Check-up"),
  "4.1 b": text("Igiene orale", "Dental hygiene"),
  "4.2": text("Cure dentarie", "Dental care"),
  "5.1": text("Lenti", "Lenses"),
  "6.1": text("Visite ed ecografie in gravidanza", "Pregnancy visits and ultrasounds"),
  "7.1": text("Prevenzione dai 40 anni", "Prevention panel from 40 years"),
  "1910 c.c.": text(
    "Chi è assicurato presso più assicuratori non riceve in tutto più della spesa",
    "Whoever has several insurers does not receive more than the expense in all",
  ),
};
