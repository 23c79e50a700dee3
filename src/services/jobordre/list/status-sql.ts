/** The computed status of a job order (ordre/status.ts) as SQL; list.test.ts holds them equal. */

/** In the order in which lists sort them. */
export const STATUSES = ['Aaben', 'MidlertidigInaktiv', 'Lukket'];

/**
 * The condition that an order has one of the statuses on a day. What is not closed says so with a
 * condition that the indexes of those orders have: what is closed by hand is most of the table.
 * @param dag SQL of the Danish day
 */
export function statusCondition(statusser: readonly string[], dag: string): string {
  const set = STATUSES.filter((status) => status !== 'Lukket' && statusser.includes(status));
  const isOpen = `status_sat <> 'Lukket' and aaben_til >= ${dag}`;
  const open = set.length === 1 ? [`${isOpen} and status_sat = '${set.join('')}'`] : [isOpen];
  const conditions = [
    ...(set.length > 0 ? open : []),
    ...(statusser.includes('Lukket') ? [`aaben_til < ${dag}`] : []),
  ];
  return `(${conditions.join(' or ') || 'false'})`;
}
