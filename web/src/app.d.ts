import type { DeskContacts } from "#lib/desk-contacts.server.ts";
import type { Language } from "#lib/language.ts";

declare global {
  namespace App {
    interface Error {
      /** Names a logged incident, so that the desk can find what went wrong. */
      incident?: string;
    }
    interface Locals {
      language: Language;
      /** Cursor of what had happened before the page's data were read; null for visitors. */
      newestHappening: string | null;
    }
    interface PageData {
      newestHappening?: string | null;
      /** Whom to call; null while the API never answered. */
      deskContacts?: DeskContacts | null;
      /** Kinds and ids of what the page shows, where it is not whatever the viewer sees: it follows only these. */
      shows?: readonly string[];
    }
    interface Platform {
      req: {
        /** Answers /graphql and /documents inside this process; absent under `vite dev`. */
        api?: (request: Request) => Promise<Response>;
        /** Logs what went wrong on a page, by the rule of the whole process; returns the incident's id. */
        report?: (error: unknown, route: string | null) => string;
      };
    }
  }
}

export {};
