/**
 * Settings of a cluster that is thrown away after the tests: it does not wait for the disk, so a
 * database is cloned in a fraction of the time. Tests about durability start one with the settings
 * the gateway has.
 */
export const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
