import { Fault } from '../../../faults/fault.js';
import { isCvrNumber } from '../../../codelists/modulus11.js';
import type {
  DeletionReasons,
  LegacyLogoRows,
  LegacyLogos,
  LegacyLogoVerdict,
  LogoConverter,
  Logoenhed,
  DeletedLogo,
} from '../logo-port.js';
import { MAX_ATTEMPTS } from '../image/attempts.js';
import { sentenceOf } from '../logo-violation.js';

/** An old logo with more bytes is not tried. */
const MAX_LEGACY_BYTES = 20 * 1024 * 1024;
const UNITS_PER_BATCH = 100;

const REASONS: DeletionReasons = {
  older: 'a newer logo of the same unit is kept',
  replaced: 'the unit has got a new logo already',
};

export interface LegacyLogoMigration {
  readonly store: LegacyLogos;
  readonly convert: LogoConverter;
  readonly clock: () => Date;
  /** Is told of each unit that is done. */
  readonly done?: (enhed: Logoenhed) => void;
}

export interface MigrationReport {
  readonly enheder: number;
  readonly moved: number;
  readonly deleted: readonly DeletedLogo[];
  /** Units whose picture could not be tried now: they are left as they are, for the next run. */
  readonly postponed: readonly Logoenhed[];
}

/**
 * »Hvis en virksomhed har registreret mere end ét logo på samme enhed, vil der ved releasen kun
 * blive gemt det senest oprettede logo. […] Hvis denne konvertering fejler, bliver logoet slettet.«
 * Each unit is done in a transaction of its own, so this may be stopped at any moment and run
 * again; two runs at once do each unit once.
 */
export async function migrateLegacyLogos(migration: LegacyLogoMigration): Promise<MigrationReport> {
  const { store, clock, done } = migration;
  const report = { enheder: 0, moved: 0, deleted: [] as DeletedLogo[], postponed: [] as Logoenhed[] };
  for await (const legacyLogos of logosByUnit(store)) {
    const { rowNumbers: _, ...enhed } = legacyLogos;
    const verdict = await verdictOf(legacyLogos, migration);
    if (!verdict) report.postponed.push(enhed);
    else {
      const deleted = await store.settle(legacyLogos, verdict, REASONS, clock());
      if (!deleted) continue;
      report.enheder += 1;
      if (deleted.length < legacyLogos.rowNumbers.length) report.moved += 1;
      report.deleted.push(...deleted);
    }
    done?.(enhed);
  }
  return report;
}

/** Tells what `migrateLegacyLogos` would do, unit by unit; writes nothing. */
export async function* dryRun(migration: LegacyLogoMigration): AsyncGenerator<{
  readonly enhed: Logoenhed;
  readonly older: number;
  /**
   * It says why it would be deleted; undefined when it would become the logo of the unit, unless
   * that has one.
   */
  readonly reason?: string;
}> {
  for await (const legacyLogos of logosByUnit(migration.store)) {
    const { rowNumbers, ...enhed } = legacyLogos;
    const verdict = await verdictOf(legacyLogos, migration);
    const reason = verdict ? ('reason' in verdict ? verdict.reason : undefined) : 'not tried: run again';
    yield { enhed, older: rowNumbers.length - 1, ...(reason !== undefined && { reason }) };
  }
}

async function* logosByUnit(store: LegacyLogos): AsyncGenerator<LegacyLogoRows> {
  let after: Logoenhed | undefined;
  for (;;) {
    const enheder = await store.findEnheder(after, UNITS_PER_BATCH);
    yield* enheder;
    after = enheder.at(-1);
    if (!after) return;
  }
}

/**
 * A picture that ends each process that it comes to is given up by the converter in so many
 * attempts, so that no run leaves it to the next.
 * @returns undefined when the machine has no time for the picture now: no reason to delete it
 */
async function verdictOf(
  { cvr, pnr, rowNumbers: [newest = ''] }: LegacyLogoRows,
  { store, convert }: LegacyLogoMigration,
): Promise<LegacyLogoVerdict | undefined> {
  if (!isCvrNumber(cvr) || (pnr !== undefined && !/^\d{10}$/.test(pnr)))
    return { reason: 'there is no such company or unit' };
  const image = await store.findImage(newest, MAX_LEGACY_BYTES);
  if (!image) return { reason: `it has more than ${MAX_LEGACY_BYTES} bytes` };
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const answer = await convert(image).catch(undefinedWithoutTime);
    if (!answer) continue;
    return 'logo' in answer ? { logo: answer.logo } : { reason: sentenceOf(answer.violation) };
  }
  return undefined;
}

function undefinedWithoutTime(error: unknown): undefined {
  if (error instanceof Fault && error.kode === 139142) return;
  throw error;
}
