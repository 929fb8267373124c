/** A pathology of the short list. */
export interface PathologyChoice {
  readonly code: string;
  readonly name: string;
}
