/** What the models of an ad and of a job order have in common. Times are milliseconds. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
/** All of a model lies in winter, so that a day has 24 hours. */
export const DAY = 1440 * MINUTE;
export const BEGIN = Date.parse('2026-11-02T10:00:00+01:00');
export const LONGEST_LIFE = 120 * DAY;

/** What a company may become, and be no longer. */
export type Turn = 'isActive' | 'isLocked' | 'isInConflict' | 'unitEnded';

/** A company that nothing is wrong with. */
export const WELL = { isActive: true, isLocked: false, isInConflict: false, unitEnded: false };

export class World {
  readonly company = { navn: 'Første ApS', ...WELL };

  constructor(public now: number) {}

  goOn(to: number): void {
    this.now = to;
  }

  companyTurns(what: Turn): void {
    this.company[what] = !this.company[what];
  }
}
