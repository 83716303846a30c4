/** Rows of a table that hold entries or subjects, 1-based and inclusive. */
export interface BodyRows {
  readonly top: number;
  readonly bottom: number;
}
