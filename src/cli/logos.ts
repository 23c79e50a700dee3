/** `npm run logoer -- …`: the operator's hand on the logos of companies and units. Settings are the gateway's. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Clock } from '../clock.js';
import { readConfig } from '../config/config.js';
import { unitLogosOn } from '../services/logo/unit-logo-store.js';
import { migrateLegacyLogos, dryRun } from '../services/logo/legacy/migration.js';
import { legacyLogosOn } from '../services/logo/legacy/legacy-store.js';
import { logoConverter } from '../services/logo/image/conversion.js';
import type {
  UnitLogos,
  LegacyLogos,
  LogoConverter,
  Logoenhed,
  DeletedLogo,
} from '../services/logo/logo-port.js';
import { sentenceOf } from '../services/logo/logo-violation.js';
import { isCvrNumber } from '../codelists/modulus11.js';
import { openOperatorDatabase } from './operator-database.js';
import { runTool } from './run-tool.js';

export const USAGE = `npm run logoer -- list [CVR]
npm run logoer -- set    CVR [P-NUMBER] FILE --af WHO
npm run logoer -- remove CVR [P-NUMBER]
npm run logoer -- import FOLDER --af WHO
npm run logoer -- migrate [--dry-run]
npm run logoer -- deleted

FILE is PNG, JPEG, GIF or WebP; it is converted to at most 200×135 pixels and 100 KB. FOLDER holds files called CVR.png or
CVR-PNUMBER.png (or .jpg, .gif, .webp); every one is tried before any is set. migrate moves the old logos of the table
legacy_logo, the newest of each unit, and deletes the others; it may be stopped and run again. deleted: which, and why.
The database is the gateway's, as its owner: DATABASE_OWNER_URL, else DATABASE_URL, else the embedded one in DATA_DIR,
whether the gateway runs or not.`;

/** What was asked for cannot be done; `message` is a sentence for the operator. */
export class LogoToolError extends Error {
  override readonly name = 'LogoToolError';
}

export interface LogoToolParts {
  readonly logoer: UnitLogos;
  readonly legacyLogos: LegacyLogos;
  readonly convert: LogoConverter;
  readonly clock: Clock;
}

/** @returns what to print. @throws LogoerError */
export async function logoer(args: readonly string[], parts: LogoToolParts): Promise<string> {
  const { positionals, values } = parse(args);
  const [command, ...rest] = positionals;
  const af = () => {
    if (values.af?.trim()) return values.af;
    throw new LogoToolError('Give --af WHO.');
  };
  const file = rest.at(-1);
  if (command === 'list' && rest.length <= 1) return list(parts, rest[0]);
  if (command === 'set' && file !== undefined && (rest.length === 2 || rest.length === 3))
    return setAll([{ enhed: enhedOf(rest.slice(0, -1)), file }], af(), parts);
  if (command === 'remove' && (rest.length === 1 || rest.length === 2)) return remove(enhedOf(rest), parts);
  if (command === 'import' && file !== undefined && rest.length === 1)
    return setAll(await filesIn(file), af(), parts);
  if (command === 'migrate' && rest.length === 0) return values['dry-run'] ? showMigration(parts) : migrate(parts);
  if (command === 'deleted' && rest.length === 0)
    return lines((await parts.legacyLogos.deletedOnes()).map(deletedText), 'None.');
  throw new LogoToolError(USAGE);
}

function parse(args: readonly string[]) {
  const options = { af: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new LogoToolError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function enhedOf([cvr = '', pnr]: readonly string[]): Logoenhed {
  if (!isCvrNumber(cvr))
    throw new LogoToolError(
      `The CVR number is ${JSON.stringify(cvr)}, but must be eight digits that pass modulus 11.`,
    );
  if (pnr === undefined) return { cvr };
  if (/^\d{10}$/.test(pnr)) return { cvr, pnr };
  throw new LogoToolError(`The P-number is ${JSON.stringify(pnr)}, but must be ten digits.`);
}

async function list({ logoer }: LogoToolParts, cvr: string | undefined): Promise<string> {
  const found = await logoer.liste(cvr === undefined ? undefined : enhedOf([cvr]).cvr);
  const line = ({ mimeType, bredde, hoejde, bytes, tidspunkt, af, ...enhed }: (typeof found)[number]) =>
    `${named(enhed)}  ${mimeType} ${bredde}×${hoejde}, ${bytes} bytes  ${tidspunkt.toISOString()}  ${af}`;
  return lines(found.map(line), 'No logos.');
}

async function remove(enhed: Logoenhed, { logoer }: LogoToolParts): Promise<string> {
  if (await logoer.fjern(enhed)) return `${named(enhed)} has no logo any more.`;
  throw new LogoToolError(`${named(enhed)} has no logo.`);
}

interface Chosen {
  readonly enhed: Logoenhed;
  readonly file: string;
}

async function filesIn(folder: string): Promise<Chosen[]> {
  const names = await readdir(folder).catch(unreadable(folder));
  return names.sort().map((name) => {
    const [, cvr, pnr] = /^(\d{8})(?:-(\d{10}))?\.(?:png|jpe?g|gif|webp)$/i.exec(name) ?? [];
    if (cvr === undefined) throw new LogoToolError(`${name} is not called CVR.png or CVR-PNUMBER.png.`);
    return { enhed: enhedOf(pnr === undefined ? [cvr] : [cvr, pnr]), file: join(folder, name) };
  });
}

async function setAll(chosen: readonly Chosen[], af: string, parts: LogoToolParts): Promise<string> {
  const tried = [];
  for (const { enhed, file } of chosen) {
    const answer = await parts.convert(await readFile(file).catch(unreadable(file)));
    tried.push({ enhed, file, answer });
  }
  const wrong = tried.flatMap(({ file, answer }) =>
    'violation' in answer ? [`${file}: ${sentenceOf(answer.violation)}.`] : [],
  );
  if (wrong.length > 0) throw new LogoToolError([...wrong, 'Nothing was set.'].join('\n'));
  const told = [];
  for (const { enhed, answer } of tried) {
    if (!('logo' in answer)) continue;
    const { logo } = answer;
    await parts.logoer.saet({ ...enhed, logo, tidspunkt: parts.clock(), af });
    told.push(
      `${named(enhed)} has a logo: ${logo.mimeType} ${logo.bredde}×${logo.hoejde}, ${logo.indhold.length} bytes.`,
    );
  }
  return lines(told, 'No files.');
}

async function migrate({ legacyLogos, convert, clock }: LogoToolParts): Promise<string> {
  const { enheder, moved, deleted, ventende } = await migrateLegacyLogos({ store: legacyLogos, convert, clock });
  return [
    `${enheder} units: ${moved} logos moved, ${deleted.length} deleted.`,
    ...deleted.map(deletedText),
    ...ventende.map((enhed) => `${named(enhed)}  not tried: run again`),
  ].join('\n');
}

async function showMigration({ legacyLogos, convert, clock }: LogoToolParts): Promise<string> {
  const found = [];
  for await (const { enhed, older, aarsag } of dryRun({ store: legacyLogos, convert, clock }))
    found.push(
      `${named(enhed)}  ${aarsag ?? 'would be moved'}${older > 0 ? `; older ones: ${older}` : ''}`,
    );
  return [`${found.length} units; nothing was written.`, ...found].join('\n');
}

const deletedText = ({ oprettet, aarsag, ...enhed }: DeletedLogo) =>
  `${named(enhed)}  deleted the logo of ${oprettet.toISOString()}: ${aarsag}`;

const named = ({ cvr, pnr }: Logoenhed) => (pnr === undefined ? cvr : `${cvr} ${pnr}`);

const lines = (all: readonly string[], none: string) => (all.length === 0 ? none : all.join('\n'));

const unreadable = (path: string) => (error: unknown) => {
  throw new LogoToolError(
    `${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
  );
};

async function main(): Promise<void> {
  const store = await openOperatorDatabase(readConfig(process.env));
  const { database } = store;
  try {
    const parts = {
      logoer: unitLogosOn(database),
      legacyLogos: legacyLogosOn(database),
      convert: logoConverter(),
      clock: () => new Date(),
    };
    console.log(await logoer(process.argv.slice(2), parts));
  } finally {
    await store.close();
  }
}

if (process.argv[1] === import.meta.filename) await runTool([LogoToolError], main);
