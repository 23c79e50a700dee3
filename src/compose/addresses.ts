import type { DatabaseAddress } from '../store/sql/database.js';

/** The addresses of one database for two roles, which may be the same role. */
export interface Addresses {
  /** The role that the gateway works as. */
  readonly gateway: DatabaseAddress;
  /** The role that owns the tables, for migrations. */
  readonly owner: DatabaseAddress;
  /** Another process has brought the schema up to date, and seen to what is to be in it. */
  readonly isPrepared?: true;
}
