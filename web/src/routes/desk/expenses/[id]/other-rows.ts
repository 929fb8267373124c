/** Rows for documents that the plan does not name. */
export const otherRows = [0, 1, 2] as const;
