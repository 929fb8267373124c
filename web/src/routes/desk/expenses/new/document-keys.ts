/** As many as the API takes in one request. */
export const maxDocuments = 30;

/** The documents of the form, by what the names of their fields end with; a new form has one. */
export function documentKeys(text: string): number[] {
  const keys = [...new Set(text.split(",").filter((key) => /^\d{1,3}$/.test(key)))].map(Number);
  return keys.length ? keys.slice(0, maxDocuments) : [0];
}
