/** Has `jobnet logos`, which keeps the logos of companies and their production units. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Clock } from '../clock.js';
import { logoConverter, oldLogoConverter } from '../services/logo/image/converter.js';
import { legacyLogosOn } from '../services/logo/legacy/legacy-store.js';
import { dryRun, migrateLegacyLogos } from '../services/logo/legacy/migration.js';
import { imageNames, sentenceOf } from '../services/logo/logo-violation.js';
import type {
  DeletedLogo,
  LegacyLogos,
  LogoConverter,
  Logoenhed,
  UnitLogoLine,
  UnitLogos,
} from '../services/logo/logo-port.js';
import { unitLogosOn } from '../services/logo/unit-logo-store.js';
import type { Item, List, Report } from './answer.js';
import { type By, type Commands, type Context, withBy } from './command.js';
import { CommandError } from './failure.js';
import { readCvr, readPNumber, unreadable, unwritable } from './values.js';

const PICTURES = `${imageNames('or')}; it is converted to at most 200×135 pixels and 100 KB`;

export function logos(jobnet: Command, commands: Commands): void {
  const group = jobnet.command('logos').description('The logos of companies and their production units.');

  commands
    .add(group, 'list', 'Lists who has which logo, since when and by whom.', ['', '97001480'])
    .argument('[cvr]', 'CVR number: only this company and its units', readCvr)
    .action(commands.action((context, cvr: string | undefined) => list(portsOf(context), cvr)));

  withBy(
    withUnit(
      commands.add(group, 'set', 'Sets the logo of a company, or of one of its units.', [
        '97001480 logo.png --by KLJ',
        '97001480 logo.png --p-number 1099001352 --by KLJ',
      ]),
    ).argument('<file>', PICTURES),
  ).action(
    commands.action((context, cvr: string, file: string, { by, ...unit }: By & UnitOption) =>
      setAll([{ enhed: enhedOf(cvr, unit), file }], by, portsOf(context)),
    ),
  );

  withUnit(
    commands.add(group, 'remove', 'Removes the logo of a company, or of one of its units.', [
      '97001480',
      '97001480 --p-number 1099001352',
    ]),
  ).action(
    commands.action((context, cvr: string, unit: UnitOption) => remove(enhedOf(cvr, unit), portsOf(context))),
  );

  withBy(
    commands
      .add(group, 'import', 'Sets the logos of a folder: all of them, or none where one is wrong.', [
        'logos/ --by KLJ',
      ])
      .argument('<folder>', 'its files are called CVR.png or CVR-PNUMBER.png (or .jpg, .gif, .webp)'),
  ).action(
    commands.action(async (context, folder: string, { by }: By) =>
      setAll(await filesIn(folder), by, portsOf(context)),
    ),
  );

  commands
    .add(
      group,
      'migrate',
      'Moves the old logos of the table legacy_logo, the newest of each unit, and deletes the others; it may be stopped and run again.',
      ['--dry-run', ''],
    )
    .option('--dry-run', 'only tells what would become of each unit')
    .action(
      commands.action((context, options: { readonly dryRun?: true }) =>
        (options.dryRun ? showMigration : migrate)(portsOf(context)),
      ),
    );

  commands
    .add(group, 'deleted', 'Lists the old logos that migrate deleted, and why.', ['', '--save old-logos/'])
    .option('--save <folder>', 'writes their bytes there, as far as these are kept (DELETED_LOGO_DAYS)')
    .action(
      commands.action((context, { save }: { readonly save?: string }) => deleted(portsOf(context), save)),
    );
}

interface UnitOption {
  readonly pNumber?: string;
}

const withUnit = (command: Command) =>
  command
    .argument('<cvr>', 'CVR number of the company', readCvr)
    .option('--p-number <number>', "the unit's, where it is not the company as a whole", readPNumber);

const enhedOf = (cvr: string, { pNumber }: UnitOption): Logoenhed =>
  pNumber === undefined ? { cvr } : { cvr, pnr: pNumber };

export interface LogoPorts {
  readonly unitLogos: UnitLogos;
  readonly legacyLogos: LegacyLogos;
  readonly convert: LogoConverter;
  readonly convertOld: LogoConverter;
  readonly clock: Clock;
}

const portsOf = ({ database, clock }: Context): LogoPorts => ({
  unitLogos: unitLogosOn(database),
  legacyLogos: legacyLogosOn(database),
  convert: logoConverter(),
  convertOld: oldLogoConverter(),
  clock,
});

async function list({ unitLogos }: LogoPorts, cvr: string | undefined): Promise<List> {
  return { items: (await unitLogos.list(cvr)).map(logoItem), none: 'No logos.' };
}

async function remove(enhed: Logoenhed, { unitLogos }: LogoPorts): Promise<Report> {
  if (!(await unitLogos.remove(enhed))) throw new CommandError(`${named(enhed)} has no logo.`);
  return { text: `${named(enhed)} has no logo any more.`, json: { ...unitJson(enhed), removed: true } };
}

interface Chosen {
  readonly enhed: Logoenhed;
  readonly file: string;
}

async function filesIn(folder: string): Promise<Chosen[]> {
  const names = await readdir(folder).catch(unreadable(folder));
  return names.sort().map((name) => {
    const [, cvr, pnr] = /^(\d{8})(?:-(\d{10}))?\.(?:png|jpe?g|gif|webp)$/i.exec(name) ?? [];
    if (cvr === undefined) throw new CommandError(`${name} is not called CVR.png or CVR-PNUMBER.png.`);
    return {
      enhed: { cvr: readCvr(cvr), ...(pnr !== undefined && { pnr }) },
      file: join(folder, name),
    };
  });
}

/** Every file is tried before any is set. */
async function setAll(chosen: readonly Chosen[], by: string, ports: LogoPorts): Promise<List> {
  const tried = [];
  for (const { enhed, file } of chosen) {
    const answer = await ports.convert(await readFile(file).catch(unreadable(file)));
    tried.push({ enhed, file, answer });
  }
  const wrong = tried.flatMap(({ file, answer }) =>
    'violation' in answer ? [`${file}: ${sentenceOf(answer.violation)}.`] : [],
  );
  if (wrong.length > 0) throw new CommandError([...wrong, 'Nothing was set.'].join('\n'));
  const items: Item[] = [];
  for (const { enhed, answer } of tried) {
    if (!('logo' in answer)) continue;
    const { logo } = answer;
    const tidspunkt = ports.clock();
    await ports.unitLogos.set({ ...enhed, logo, tidspunkt, af: by });
    const line = { ...enhed, ...logo, bytes: logo.indhold.length, tidspunkt, af: by };
    items.push({ text: `${named(enhed)} has a logo: ${pictureText(line)}.`, json: logoJson(line) });
  }
  return { items, none: 'No files.' };
}

/** It is exported for its tests, which have a machine without time to convert. */
export async function migrate({ legacyLogos, convertOld: convert, clock }: LogoPorts): Promise<Report> {
  const { enheder, moved, deleted, postponed } = await migrateLegacyLogos({
    store: legacyLogos,
    convert,
    clock,
  });
  return {
    text: [
      `${enheder} units: ${moved} logos moved, ${deleted.length} deleted.`,
      ...deleted.map((one) => deletedItem(one).text),
      ...postponed.map((enhed) => `${named(enhed)}  not tried: run again`),
    ].join('\n'),
    json: {
      units: enheder,
      moved,
      deleted: deleted.map((one) => deletedItem(one).json),
      notTried: postponed.map(unitJson),
    },
  };
}

async function showMigration({ legacyLogos, convertOld: convert, clock }: LogoPorts): Promise<Report> {
  const units: Item[] = [];
  for await (const { enhed, older, reason } of dryRun({ store: legacyLogos, convert, clock }))
    units.push({
      text: `${named(enhed)}  ${reason ?? 'would be moved'}${older > 0 ? `; older ones: ${older}` : ''}`,
      json: { ...unitJson(enhed), wouldMove: reason === undefined, reason: reason ?? null, older },
    });
  return {
    text: [`${units.length} units; nothing was written.`, ...units.map(({ text }) => text)].join('\n'),
    json: { units: units.map(({ json }) => json) },
  };
}

async function deleted({ legacyLogos }: LogoPorts, folder: string | undefined): Promise<List> {
  const found = await legacyLogos.findDeleted();
  if (folder === undefined) return { items: found.map(deletedItem), none: 'None.' };
  const items: Item[] = [];
  for (const one of found) {
    const image = one.isKept && (await legacyLogos.findDeletedImage(one.nr));
    if (!image) continue;
    const file = join(folder, `${named(one).replace(' ', '-')}-${one.nr}`);
    await writeFile(file, image).catch(unwritable(file));
    const { text, json } = deletedItem(one);
    items.push({ text: `${file}: ${text}`, json: { ...json, file } });
  }
  return { items, none: 'No bytes of deleted logos are kept.' };
}

const deletedItem = ({ oprettet, reason, isKept, ...enhed }: DeletedLogo) => ({
  text: `${named(enhed)}  deleted the logo of ${oprettet.toISOString()}: ${reason}`,
  json: { ...unitJson(enhed), createdAt: oprettet, reason, bytesKept: isKept },
});

const logoItem = (line: UnitLogoLine): Item => ({
  text: `${named(line)}  ${pictureText(line)}  ${line.tidspunkt.toISOString()}  ${line.af}`,
  json: logoJson(line),
});

const pictureText = ({ mimeType, bredde, hoejde, bytes }: UnitLogoLine) =>
  `${mimeType} ${bredde}×${hoejde}, ${bytes} bytes`;

const logoJson = (line: UnitLogoLine) => ({
  ...unitJson(line),
  sha256: line.sha256,
  mimeType: line.mimeType,
  width: line.bredde,
  height: line.hoejde,
  bytes: line.bytes,
  at: line.tidspunkt,
  by: line.af,
});

const named = ({ cvr, pnr }: Logoenhed) => (pnr === undefined ? cvr : `${cvr} ${pnr}`);

const unitJson = ({ cvr, pnr }: Logoenhed) => ({ cvr, pNumber: pnr ?? null });
