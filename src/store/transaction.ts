declare const opaque: unique symbol;

/**
 * A running database transaction, handed from the pipeline through a service to a store. Opaque on purpose: only
 * src/store/ and services' store.ts know that it is Knex.
 */
export interface Transaction {
  readonly [opaque]: true;
}
