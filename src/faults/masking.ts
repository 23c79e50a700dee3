/** Stands, in faults and in logs, for a value that the contract marks as personal. */
export const MASK = '***';
