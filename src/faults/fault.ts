import { type FaultCode } from './catalogue.js';

/** One violation as it goes on the wire in `Fejlliste` (contract.md section 1, Faults). */
export interface Violation {
  readonly kode: FaultCode;
  /** Namespaced XPath into the caller's message; the prefixes are those of `contract/prefixes`. */
  readonly sti?: string;
  readonly linje?: number;
  readonly kolonne?: number;
  /** Cut to 80 characters; '***' where the contract marks the element as personal. */
  readonly vaerdi?: string;
  /** Short and language-neutral where that is possible (`1..100`, an element name), else "dansk / English". */
  readonly forventet?: string;
  /** Schema violations say what is wrong in their own words (xml/schema-errors.ts); else the catalogue's sentences. */
  readonly sentences?: { readonly da: string; readonly en: string };
  /** Values for the `{name}` places of the catalogue's sentences. */
  readonly data?: Readonly<Record<string, string | number>>;
}

/** At most this many violations are told in one answer (contract.md section 1, Faults). */
export const MAX_VIOLATIONS = 50;

/** Every way out of the gateway that is not an answer. Carries codes and values, never texts: the catalogue has those. */
export class Fault extends Error {
  override readonly name = 'Fault';
  /** The first 50 found, the very first one being the reason for `kode`; empty when `kode` says it all. */
  readonly violations: readonly Violation[];

  constructor(
    readonly kode: FaultCode,
    violations: readonly Violation[] = [],
    readonly data: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`fault ${kode}`, options);
    // Capped here, before anyone pays for places and texts that are never told.
    this.violations = violations.slice(0, MAX_VIOLATIONS);
  }
}
