/** The hand-written pages of docs/guide/, in the order in which they are read. */
export const GUIDE: readonly string[] = ['index', 'start', 'production', 'repeats', 'limits', 'changes'];
