/** Why something cannot be done here, in both languages. */
export interface Reason {
  readonly da: string;
  readonly en: string;
}
