import type { IdentityDocument } from "#lib/gql/graphql.ts";
import type { Language } from "#lib/language.ts";

/** What a reception may see of who cannot be sent a code, in the order of the list. */
export const identityDocuments: Readonly<Record<IdentityDocument, Record<Language, string>>> = {
  IDENTITY_CARD: { it: "Carta d’identità", en: "Identity card" },
  PASSPORT: { it: "Passaporto", en: "Passport" },
  DRIVING_LICENCE: { it: "Patente di guida", en: "Driving licence" },
  RESIDENCE_PERMIT: { it: "Permesso di soggiorno", en: "Residence permit" },
};

export function identityDocumentIn(text: string): IdentityDocument | undefined {
  return Object.hasOwn(identityDocuments, text) ? (text as IdentityDocument) : undefined;
}
