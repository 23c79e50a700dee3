/** What stands for a value that the contract marks as personal, in faults and in logs. */
export const MASK = '***';
