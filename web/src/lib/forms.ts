/** The message of the error at one field of a refused form: `errorAt(form, "taxCode")` finds "input.taxCode" too. */
export function errorAt(
  form: { errors: readonly { message: string; field?: string | null }[] } | null | undefined,
  field: string,
): string | undefined {
  return form?.errors.find((error) => error.field === field || error.field === `input.${field}`)?.message;
}
