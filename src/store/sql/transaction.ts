declare const opaque: unique symbol;

/**
 * A running database transaction, handed from the pipeline through a service to a store. Opaque on
 * purpose: only src/store/ and services' store.ts know that it is Knex.
 */
export interface Transaction {
  readonly [opaque]: true;
}

/**
 * Thrown for a row that may not be written, as another was there first; the transaction it is of is
 * rolled back.
 */
export class Unwritten extends Error {}

/**
 * Thrown where something that was assumed does not hold when the rows are written: the work is to
 * be done again, and to ask.
 */
export class Unassumed extends Unwritten {}
