/** What the selects of the form offer: its words are called the same. */
export const kinds = [
  ...(["INVOICE", "RECEIPT", "SSN_TICKET", "FEE_NOTE"] as const),
  ...(["CREDIT_NOTE", "HOSPITAL_RECORD"] as const),
] as const;
export const regimes = ["OUT_OF_NETWORK", "NETWORK", "SSN"] as const;
export const causes = ["illness", "injury", "childbirth", "prevention"] as const;
/** What the files of a document are handed in as. */
export const fileKinds = ["invoice", "prescription"] as const;
