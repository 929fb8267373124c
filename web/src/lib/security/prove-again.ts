import type { FormError } from "#lib/forms.server.ts";

/** Whether a form was refused because its writer has to prove again who they are, or did so wrongly. */
export function needsProof(form: { errors: readonly FormError[] } | null | undefined): boolean {
  const at = ["againPassword", "againCode", "againPasskey"];
  return (
    form?.errors.some(({ code, field }) => code === "FRESH_PROOF_NEEDED" || at.includes(field ?? "")) ?? false
  );
}
