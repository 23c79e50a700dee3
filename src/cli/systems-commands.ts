/** The commands of `npm run kaldere`, as a table. */
import { readFile } from 'node:fs/promises';
import { type NytCertifikat, readCertifikat } from '../systems/certificate.js';
import type { Handling, Kalderbog, Mandatperiode } from '../systems/administration-port.js';
import { Kalderfejl } from '../systems/system-error.js';
import { parseOrganisation, readCvr, readOrganisation } from '../systems/organisation.js';
import { readDay, readLimit, readName, readOverlap, readSha256 } from './systems-values.js';
import { line, paragraph } from './systems-text.js';

/** What was given besides the words; one of a list may be given several times. */
export interface Options {
  readonly certifikat?: string;
  readonly sha256?: string;
  readonly overlap?: string;
  readonly organisation?: readonly string[];
  readonly mandat?: readonly string[];
  readonly 'pr-minut'?: string;
  readonly samtidige?: string;
  readonly kontakt?: string;
  readonly fra?: string;
  readonly til?: string;
}

/** The handling, and where it is done. */
export interface Occasion extends Handling {
  /** PROFILE */
  readonly profile: string;
}

export interface Command {
  /** How many words it takes after its own. */
  readonly takes: number;
  readonly options: readonly (keyof Options)[];
  /** Then it says who and why. */
  readonly changes: boolean;
  /** @returns what to print. @throws Kalderfejl */
  readonly run: (
    words: readonly string[],
    options: Options,
    bog: Kalderbog,
    handling: Occasion,
  ) => Promise<string>;
}

const change = (takes: number, options: readonly (keyof Options)[], run: Command['run']): Command => ({
  takes,
  options,
  changes: true,
  run,
});
const question = (takes: number, run: Command['run']): Command => ({
  takes,
  options: [],
  changes: false,
  run,
});

export const commands: Readonly<Record<string, Command>> = {
  list: question(0, async (_words, _options, bog, { tidspunkt }) => {
    const found = await bog.alle();
    return found.length === 0 ? 'No systems.' : found.map((one) => line(one, tidspunkt)).join('\n');
  }),
  show: question(1, async ([system = ''], _options, bog, { tidspunkt }) => {
    const found = await bog.find(system);
    if (!found) throw new Kalderfejl(`There is no system ${system}.`);
    return paragraph(found, tidspunkt);
  }),
  add: change(
    1,
    ['certifikat', 'organisation', 'mandat', 'pr-minut', 'samtidige', 'kontakt'],
    async ([name = ''], options, bog, handling) => {
      const navn = readName(name);
      const certifikat = await certifikatOf(options, handling);
      const organisationer = options.organisation ?? [];
      if (organisationer.length === 0) throw new Kalderfejl('Give --organisation TYPE/CODE, e.g. 8/461.');
      const id = await bog.opret(
        {
          navn,
          organisationer: unique(organisationer).map((text) => readOrganisation(text, handling.tidspunkt)),
          mandater: unique(options.mandat ?? []).map(readCvr),
          graenser: limitsOf(options),
          ...(options.kontakt !== undefined && { kontakt: options.kontakt }),
        },
        certifikat,
        handling,
      );
      return `${navn} is registered as ${id}, with the certificate ${certifikat.sha256}.`;
    },
  ),
  rotate: change(1, ['certifikat', 'overlap'], async ([system = ''], options, bog, handling) => {
    const until = readOverlap(options.overlap, handling.tidspunkt);
    const certifikat = await certifikatOf(options, handling);
    const old = await bog.roter(system, certifikat, until, handling);
    const ends = old.map((sha256) => `${sha256} ends ${until.toISOString()}.`);
    return [`${certifikat.sha256} is registered for ${system}.`, ...ends].join('\n');
  }),
  revoke: change(1, ['sha256'], async ([system = ''], { sha256 }, bog, handling) => {
    const which = sha256 === undefined ? undefined : readSha256(sha256);
    const revoked = await bog.tilbagekald(system, which, handling);
    return revoked.map((one) => `${one} is revoked.`).join('\n');
  }),
  close: change(1, [], async ([system = ''], _options, bog, handling) => {
    await bog.luk(system, handling);
    return `${system} is closed, and its certificates are revoked.`;
  }),
  'organisation add': change(2, [], async ([system = '', text = ''], _options, bog, handling) => {
    await bog.tilfoejOrganisation(system, readOrganisation(text, handling.tidspunkt), handling);
    return `${system} may act for ${text}.`;
  }),
  'organisation remove': change(2, [], async ([system = '', text = ''], _options, bog, handling) => {
    await bog.fjernOrganisation(system, parseOrganisation(text), handling);
    return `${system} may no longer act for ${text}.`;
  }),
  'mandat add': change(2, ['fra', 'til'], async ([system = '', text = ''], options, bog, handling) => {
    const cvr = readCvr(text);
    await bog.tilfoejMandat(system, cvr, periodOf(options, handling), handling);
    return `${system} holds a mandate for ${cvr}.`;
  }),
  'mandat remove': change(2, [], async ([system = '', text = ''], _options, bog, handling) => {
    const cvr = readCvr(text);
    await bog.fjernMandat(system, cvr, handling);
    return `${system} no longer holds a mandate for ${cvr}.`;
  }),
  graense: change(1, ['pr-minut', 'samtidige'], async ([system = ''], options, bog, handling) => {
    const { 'pr-minut': prMinut, samtidige } = options;
    if (prMinut === undefined && samtidige === undefined)
      throw new Kalderfejl('Give --pr-minut N, --samtidige N, or both; standard is the setting.');
    await bog.saetGraenser(
      system,
      {
        ...(prMinut !== undefined && { prMinut: orStandard('--pr-minut', prMinut) }),
        ...(samtidige !== undefined && { samtidige: orStandard('--samtidige', samtidige) }),
      },
      handling,
    );
    return `The limits of ${system} are set.`;
  }),
};

async function certifikatOf(
  { certifikat: file }: Options,
  { tidspunkt, profile }: Occasion,
): Promise<NytCertifikat> {
  if (file === undefined) throw new Kalderfejl('Give --certifikat FILE.pem.');
  const pem = await readFile(file, 'latin1').catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new Kalderfejl(`${file} cannot be read: ${code}.`);
  });
  return readCertifikat(pem, file, tidspunkt, profile);
}

function limitsOf({ 'pr-minut': prMinut, samtidige }: Options) {
  return {
    ...(prMinut !== undefined && { prMinut: readLimit('--pr-minut', prMinut) }),
    ...(samtidige !== undefined && { samtidige: readLimit('--samtidige', samtidige) }),
  };
}

const orStandard = (name: string, text: string) => (text === 'standard' ? null : readLimit(name, text));

function periodOf({ fra, til }: Options, { tidspunkt }: Handling): Mandatperiode {
  const period = {
    fra: fra === undefined ? tidspunkt : readDay('--fra', fra),
    ...(til !== undefined && { til: readDay('--til', til) }),
  };
  if (period.til && period.til <= period.fra)
    throw new Kalderfejl('The mandate would end before it begins: --til must be later.');
  return period;
}

const unique = (texts: readonly string[]) => [...new Set(texts)];
