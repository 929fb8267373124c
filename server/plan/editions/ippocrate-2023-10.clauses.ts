import { text } from "../citing.ts";

/**
 * The clauses of the "Guida al Piano Sanitario IPPOCRATE", edition October 2023, that the rules cite. Chapter 7 and
 * the second list of chapter 8 (here 8b) carry no numbers in the guide: they are numbered in their order.
 */
export const clauses = {
  "3.2": text(
    "Fuori rete si allegano la prescrizione con la patologia e la spesa quietanzata; per l'indennità la cartella clinica con SDO",
    "Out of network the prescription naming the condition and the receipted expense are enclosed; for the indemnity the clinical record",
  ),
  "3.3": text("Con il SSN si chiede il rimborso dei ticket", "With the SSN one asks for the tickets back"),
  "5": text(
    "Sono coperti gli studenti iscritti alla Fondazione ENPAM",
    "Students enrolled with ENPAM are covered",
  ),
  "6": text(
    "Il piano opera per malattia e per infortunio avvenuto durante il contratto",
    "The plan covers illness, and injury that happened under the contract",
  ),
  "6.1": text("Indennità sostitutiva", "Indemnity for hospital stays"),
  "6.2": text(
    "Trattamenti fisioterapici riabilitativi a seguito di infortunio",
    "Rehabilitation physiotherapy after an injury",
  ),
  "6.3": text(
    "Protesi e ausili medici ortopedici e acustici",
    "Orthopaedic and hearing prostheses and medical aids",
  ),
  "6.4": text("Cure dentarie da infortunio", "Dental care after an injury"),
  "6.5": text(
    "Stati di non autosufficienza temporanea per iscritti con età minima 18 anni",
    "Temporary loss of autonomy of members of at least 18 years",
  ),
  "6.5.2.1": text(
    "Non assicurabile chi ha limiti nello spostarsi, lavarsi, vestirsi o nutrirsi",
    "Not insurable: limits in moving, washing, dressing or eating",
  ),
  "6.5.2.2": text(
    "Non assicurabile chi è invalido civile, o lo ha richiesto, per almeno il 40 %",
    "Not insurable: civil disability of at least 40 %, recognised or applied for",
  ),
  "6.5.2.3": text(
    "Non assicurabile chi ha malattie degenerative, demenze, diabete complicato o ipertensione non controllata",
    "Not insurable: degenerative diseases, dementia, complicated diabetes or uncontrolled hypertension",
  ),
  "6.5.2.4": text(
    "Non assicurabile chi è affetto da tossicodipendenza, alcolismo, HIV o epatite cronica",
    "Not insurable: drug addiction, alcoholism, HIV or chronic hepatitis",
  ),
  "6.5.3": text(
    "Somma assicurata: 500 € al mese per 6 mesi al massimo",
    "Sum insured: 500 € a month for 6 months at most",
  ),
  "6.5.4": text("Definizione dello stato di non autosufficienza", "Definition of the loss of autonomy"),
  "6.5.5": text(
    "Avviso entro 14 giorni, fascicolo e riconoscimento dello stato",
    "Notice within 14 days, dossier and recognition of the state",
  ),
  "6.5.6": text(
    "Erogazione diretta o rimborso delle spese di assistenza",
    "Care provided directly, or care expenses reimbursed",
  ),
  "6.5.7": text(
    "Controlli sul perdurare dello stato; se sono rifiutati il pagamento può essere sospeso",
    "Checks that the state continues; if refused, payment may be suspended",
  ),
  "6.6": text("Prestazioni a tariffe agevolate", "Services at preferential tariffs"),
  "7.1": text(
    "Tumori insorti nei cinque anni precedenti la polizza",
    "Tumours in the five years before the policy",
  ),
  "7.2": text("Malattie degenerative del sistema nervoso", "Degenerative diseases of the nervous system"),
  "7.3": text(
    "Epatopatie croniche, cirrosi epatica, pancreatite acuta e cronica",
    "Chronic liver disease, cirrhosis, acute and chronic pancreatitis",
  ),
  "7.4": text(
    "Ictus cerebrale insorto nei cinque anni precedenti la polizza",
    "Stroke in the five years before the policy",
  ),
  "7.5": text(
    "Grave scompenso di rene, surrene, ipofisi, cuore o pancreas",
    "Severe failure of kidney, adrenal gland, pituitary, heart or pancreas",
  ),
  "7.6": text(
    "Patologie del muscolo cardiaco e delle coronarie insorte nei cinque anni precedenti la polizza",
    "Diseases of the heart muscle or coronary circulation in the five years before the policy",
  ),
  "7.7": text(
    "Demenze su base vascolare, diabete complicato, ipertensione non controllata",
    "Vascular dementia, complicated diabetes, uncontrolled hypertension",
  ),
  "7.8": text(
    "Tossicodipendenza, alcolismo, HIV, epatite cronica",
    "Drug addiction, alcoholism, HIV, chronic hepatitis",
  ),
  "7.9": text("Invalidità civile riconosciuta superiore al 60 %", "Civil disability recognised above 60 %"),
  "7.10": text(
    "Stato di non autosufficienza all'attivazione del piano",
    "Loss of autonomy when the plan was activated",
  ),
  "8.1": text(
    "Cure e interventi per difetti fisici o malformazioni preesistenti",
    "Treatment of physical defects or malformations that existed before",
  ),
  "8.2": text("Malattie mentali e disturbi psichici", "Mental illness and psychic disorders"),
  "8.3": text(
    "Protesi dentarie, parodontopatie, cure dentarie e accertamenti odontoiatrici",
    "Dentures, gum disease, dental care and dental tests",
  ),
  "8.4": text(
    "Prestazioni con finalità estetiche, salvo la chirurgia ricostruttiva dopo infortunio o intervento demolitivo",
    "Services with an aesthetic purpose, except reconstructive surgery after an injury or a demolitive operation",
  ),
  "8.5": text(
    "Ricoveri e day hospital per cure o accertamenti eseguibili in ambulatorio",
    "Stays and day hospital for treatment or tests that could be done as an outpatient",
  ),
  "8.6": text("Infertilità e fecondazione artificiale", "Infertility and artificial fertilisation"),
  "8.7": text(
    "Ricoveri per assistenza negli atti della vita quotidiana e per lunga degenza",
    "Stays for help with daily activities and for long-term care",
  ),
  "8.8": text(
    "Lunga degenza: condizioni che non consentono più la guarigione e richiedono assistenza o mantenimento",
    "Long-term care: conditions beyond recovery that call for assistance or maintenance",
  ),
  "8.9": text(
    "Interventi per sostituzione di protesi ortopediche",
    "Operations to replace orthopaedic prostheses",
  ),
  "8.10": text(
    "Malattie conseguenti all'abuso di alcool, psicofarmaci e stupefacenti",
    "Illness from abuse of alcohol, psychotropic drugs and narcotics",
  ),
  "8.11": text(
    "Infortuni conseguenti all'abuso di alcool, psicofarmaci e stupefacenti",
    "Injury from abuse of alcohol, psychotropic drugs and narcotics",
  ),
  "8.12": text("Infortuni da sport estremi e pericolosi", "Injury in extreme and dangerous sports"),
  "8.13": text(
    "Infortuni causati da azioni dolose dell'iscritto",
    "Injury caused by the member's wilful acts",
  ),
  "8.14": text(
    "Tentato suicidio, autolesionismo, azioni delittuose con dolo o colpa grave",
    "Attempted suicide, self-harm, crimes committed wilfully or by gross negligence",
  ),
  "8.15": text("Trasmutazione dell'atomo e radiazioni", "Nuclear transmutation and radiation"),
  "8.16": text("Guerra, insurrezioni, terremoti, eruzioni", "War, insurrection, earthquakes, eruptions"),
  "8.17": text(
    "Inondazioni, frane, tempeste e altre calamità",
    "Floods, landslides, storms and other disasters",
  ),
  "8.18": text(
    "Prestazioni non riconosciute dalla medicina ufficiale, cure sperimentali, medicinali biologici",
    "Services not recognised by official medicine, experimental treatment, biological medicines",
  ),
  "8.19": text(
    "Terapie mediche, comprese le iniezioni intravitreali",
    "Medical therapies, intravitreal injections included",
  ),
  "8.20": text("Conseguenze dirette o indirette di pandemie", "Direct or indirect consequences of pandemics"),
  "8b.1": text(
    "Malattie mentali, disturbi psichici e loro conseguenze",
    "Mental illness, psychic disorders and their consequences",
  ),
  "8b.2": text(
    "Tentato suicidio, autolesionismo, azioni delittuose con dolo o colpa grave",
    "Attempted suicide, self-harm, crimes committed wilfully or by gross negligence",
  ),
  "8b.3": text(
    "Alcolismo, abuso di alcool, psicofarmaci e stupefacenti",
    "Alcoholism, abuse of alcohol, drugs and narcotics",
  ),
  "8b.4": text(
    "Guerra, tumulti, risse, terrorismo con parte attiva, salvo legittima difesa e soccorso",
    "War, riots, brawls, terrorism with an active part, except self-defence and rescue",
  ),
  "8b.5": text("Trasmutazione dell'atomo e radiazioni", "Nuclear transmutation and radiation"),
  "8b.6": text("Infortuni da sport estremi e pericolosi", "Injury in extreme and dangerous sports"),
  "8b.7": text("Rifiuto di seguire le prescrizioni mediche", "Refusal to follow medical prescriptions"),
  "8b.8": text(
    "Prestazioni con finalità estetiche, salvo la chirurgia ricostruttiva",
    "Services with an aesthetic purpose, except reconstructive surgery",
  ),
  "8b.9": text("Partecipazione attiva ad atti criminali", "Active part in criminal acts"),
  "8b.10": text(
    "Infortuni causati da azioni dolose dell'iscritto",
    "Injury caused by the member's wilful acts",
  ),
  "8b.11": text(
    "Prestazioni non riconosciute dalla medicina ufficiale, cure sperimentali, medicinali biologici",
    "Services not recognised by official medicine, experimental treatment, biological medicines",
  ),
  "8b.12": text("Guerra, insurrezioni, terremoti, eruzioni", "War, insurrection, earthquakes, eruptions"),
  "8b.13": text(
    "Inondazioni, frane, tempeste e altre calamità",
    "Floods, landslides, storms and other disasters",
  ),
  "8b.14": text(
    "Terapie mediche, comprese le iniezioni intravitreali",
    "Medical therapies, intravitreal injections included",
  ),
  "8b.15": text(
    "Conseguenze dirette o indirette di pandemie",
    "Direct or indirect consequences of pandemics",
  ),
  "9.1": text(
    "Chi cessa l'iscrizione resta coperto fino alla prima scadenza annuale",
    "Whoever ends the enrolment stays covered until the next annual expiry",
  ),
  "9.2": text("Il piano vale in tutto il mondo", "The plan is valid all over the world"),
  "9.3": text(
    "Si può aderire o rinnovare da studente e non oltre i 40 anni",
    "One may join or renew as a student and not beyond the age of 40",
  ),
  "1910 c.c.": text(
    "Chi è assicurato presso più assicuratori non riceve in tutto più della spesa",
    "Whoever has several insurers does not receive more than the expense in all",
  ),
};
