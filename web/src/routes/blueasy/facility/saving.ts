import type { SubmitFunction } from "$app/forms";
import { refreshAll } from "$app/navigation";
import type { Refused } from "#lib/forms.server.ts";

/** Somebody else saved first: the page then shows what is saved now beside what was typed. */
export function isConflict(refused: Pick<Refused, "errors"> | null | undefined): boolean {
  return refused?.errors.some(({ code }) => code === "CHANGED_MEANWHILE") ?? false;
}

/** A refused form keeps what was typed and reads anew what is saved: after a conflict that is another's. */
export const keepTyped: SubmitFunction = () => {
  return async ({ result, update }) => {
    await update({ reset: false });
    if (result.type === "failure") await refreshAll();
  };
};
