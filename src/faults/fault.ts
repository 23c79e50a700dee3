import { type FaultCode } from './catalogue.js';

/** One violation as a fault tells it in `Fejlliste` (contract.md section 1, Faults). */
export interface Violation {
  readonly kode: FaultCode;
  /** XPath into the caller's message, with the prefixes of `contract/prefixes`. */
  readonly sti?: string;
  readonly linje?: number;
  readonly kolonne?: number;
  /**
   * The wrong value, which is cut to 80 characters; '***' where the element is marked as personal.
   */
  readonly vaerdi?: string;
  /**
   * It was expected instead: neutral where possible (`1..100`, an element name), else `dansk /
   * English`.
   */
  readonly forventet?: string;
  /**
   * Schema violations have sentences of their own (xml/schema/schema-errors.ts), others the
   * catalogue's.
   */
  readonly sentences?: { readonly da: string; readonly en: string };
  /** Values for the `{name}` places of the catalogue's sentences. */
  readonly data?: Readonly<Record<string, string | number>>;
}

/** The most violations that are told in one answer (contract.md section 1, Faults). */
export const MAX_VIOLATIONS = 50;

/** Every refusal of the gateway. It carries codes and values; the texts are in the catalogue. */
export class Fault extends Error {
  override readonly name = 'Fault';
  /**
   * The first 50 found, of which the first is the reason for `kode`; empty when `kode` says it all.
   */
  readonly violations: readonly Violation[];

  constructor(
    readonly kode: FaultCode,
    violations: readonly Violation[] = [],
    readonly data: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`fault ${kode}`, options);
    // They are capped here, so that nobody pays for places and texts that are never told.
    this.violations = violations.slice(0, MAX_VIOLATIONS);
  }
}
