type Row = { readonly id: string };

/** What a page about one take-in-charge shows: it loads again when something happens to one of these. */
export function subjectsOf(takeInCharge: {
  readonly id: string;
  readonly claim?: Row | null;
  readonly payments: readonly Row[];
  readonly recoveries: readonly Row[];
}): string[] {
  const { id, claim, payments, recoveries } = takeInCharge;
  return [id, ...(claim ? [claim.id] : []), ...[...payments, ...recoveries].map((row) => row.id)];
}
