/** What one request may be, whatever it asks for. */
export interface Limits {
  /** It bounds the bytes of a request body, before and after unpacking. */
  readonly bodyBytes: number;
  /**
   * It bounds the bytes of a message that carries a logo. http reads as far as the larger of the
   * two, and soap checks which one applies.
   */
  readonly bodyBytesWithLogo: number;
  /** It bounds the unpacked bytes per packed byte. */
  readonly gzipRatio: number;
  readonly depth: number;
  readonly attributesPerElement: number;
  readonly namespacesPerElement: number;
  readonly elements: number;
  /** Characters of one run of text or one attribute value. */
  readonly textLength: number;
  /** Milliseconds to read a whole body. */
  readonly bodyMs: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 1024 * 1024,
  bodyBytesWithLogo: 2 * 1024 * 1024,
  gzipRatio: 100,
  depth: 64,
  attributesPerElement: 64,
  namespacesPerElement: 128,
  elements: 20_000,
  textLength: 1_500_000,
  bodyMs: 30_000,
};
