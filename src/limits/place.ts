const MICROS = 1000;

/**
 * A place, named by the time when it expires to the microsecond, which Date does not have: of one
 * system no two that are taken have the same (limits-store.ts).
 */
export class Place extends Date {
  constructor(private readonly micros: number) {
    super(Math.floor(micros / MICROS));
  }

  /** How it is given back. */
  override toJSON(): string {
    const ofMilli = String(this.micros % MICROS).padStart(3, '0');
    return this.toISOString().replace('Z', `${ofMilli}Z`);
  }
}
