import { deskContactsFor } from "#lib/desk-contacts.server.ts";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async (event) => ({ deskContacts: await deskContactsFor(event) });
