/** Settings of the process, frozen; the README's table is written from `settings` below. */
export interface Limits {
  /** Bytes of a request body, before and after unpacking. */
  readonly bodyBytes: number;
  /** Bytes when the message carries a logo (the larger limit is what http reads; soap checks which one applies). */
  readonly bodyBytesWithLogo: number;
  /** Unpacked bytes per packed byte. */
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
  namespacesPerElement: 32,
  elements: 20_000,
  textLength: 1_500_000,
  bodyMs: 30_000,
};
