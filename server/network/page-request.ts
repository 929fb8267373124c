/** A page of a search, and how names are taken. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | undefined;
  /** Names as typed, or as they may have been meant; when not said, the latter only where the former find nothing. */
  readonly forgiving?: boolean | undefined;
}
