/** A place in a list: the sorted column of a row, and its number, as digits. */
export interface ListPlace {
  readonly key: string;
  readonly nummer: string;
}
