/** The hand-written pages of docs/guide/, in the order in which they are read. */
export const GUIDE: readonly string[] = [
  'index',
  'start',
  'collections',
  'production',
  'repeats',
  'limits',
  'notices',
  'changes',
];
