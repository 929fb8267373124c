/** Rows of a page of a list. */
export const PAGE_SIZE = 10;

/** The parameters of a place in a list, which any other question forgets. */
export const noPlace = { after: null, before: null, from: null } as const;
