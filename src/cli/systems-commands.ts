/** The commands of `npm run kaldere`, as a table. */
import { readFile } from 'node:fs/promises';
import { type NewCertificate, readCertificate } from '../systems/certificate.js';
import type { ChangeNote, SystemAdministration, MandatePeriod } from '../systems/administration-port.js';
import { SystemError } from '../systems/system-error.js';
import { parseOrganisation, readCvr, readOrganisation } from '../systems/organisation.js';
import { readDay, readLimit, readName, readOverlap, readSha256 } from './systems-values.js';
import { line, paragraph } from './systems-text.js';

/** What was given besides the words; one of a list may be given several times. */
export interface Options {
  readonly certificate?: string;
  readonly sha256?: string;
  readonly overlap?: string;
  readonly organisation?: readonly string[];
  readonly mandate?: readonly string[];
  readonly 'pr-minut'?: string;
  readonly concurrent?: string;
  readonly contact?: string;
  readonly fra?: string;
  readonly til?: string;
}

/** The handling, and where it is done. */
export interface Occasion extends ChangeNote {
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
    systems: SystemAdministration,
    remark: Occasion,
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
  list: question(0, async (_words, _options, systems, { at: tidspunkt }) => {
    const found = await systems.all();
    return found.length === 0 ? 'No systems.' : found.map((one) => line(one, tidspunkt)).join('\n');
  }),
  show: question(1, async ([system = ''], _options, systems, { at: tidspunkt }) => {
    const found = await systems.find(system);
    if (!found) throw new SystemError(`There is no system ${system}.`);
    return paragraph(found, tidspunkt);
  }),
  add: change(
    1,
    ['certificate', 'organisation', 'mandate', 'pr-minut', 'concurrent', 'contact'],
    async ([name = ''], options, systems, remark) => {
      const navn = readName(name);
      const certificate = await certificateOf(options, remark);
      const organisations = options.organisation ?? [];
      if (organisations.length === 0) throw new SystemError('Give --organisation TYPE/CODE, e.g. 8/461.');
      const id = await systems.add(
        {
          name: navn,
          organisations: unique(organisations).map((text) => readOrganisation(text, remark.at)),
          mandates: unique(options.mandate ?? []).map(readCvr),
          limits: limitsOf(options),
          ...(options.contact !== undefined && { contact: options.contact }),
        },
        certificate,
        remark,
      );
      return `${navn} is registered as ${id}, with the certificate ${certificate.sha256}.`;
    },
  ),
  rotate: change(1, ['certificate', 'overlap'], async ([system = ''], options, systems, remark) => {
    const until = readOverlap(options.overlap, remark.at);
    const certificate = await certificateOf(options, remark);
    const old = await systems.rotate(system, certificate, until, remark);
    const ends = old.map((sha256) => `${sha256} ends ${until.toISOString()}.`);
    return [`${certificate.sha256} is registered for ${system}.`, ...ends].join('\n');
  }),
  revoke: change(1, ['sha256'], async ([system = ''], { sha256 }, systems, remark) => {
    const which = sha256 === undefined ? undefined : readSha256(sha256);
    const revoked = await systems.revoke(system, which, remark);
    return revoked.map((one) => `${one} is revoked.`).join('\n');
  }),
  close: change(1, [], async ([system = ''], _options, systems, remark) => {
    await systems.close(system, remark);
    return `${system} is closed, and its certificates are revoked.`;
  }),
  'organisation add': change(2, [], async ([system = '', text = ''], _options, systems, remark) => {
    await systems.addOrganisation(system, readOrganisation(text, remark.at), remark);
    return `${system} may act for ${text}.`;
  }),
  'organisation remove': change(2, [], async ([system = '', text = ''], _options, systems, remark) => {
    await systems.removeOrganisation(system, parseOrganisation(text), remark);
    return `${system} may no longer act for ${text}.`;
  }),
  'mandat add': change(2, ['fra', 'til'], async ([system = '', text = ''], options, systems, remark) => {
    const cvr = readCvr(text);
    await systems.addMandate(system, cvr, periodOf(options, remark), remark);
    return `${system} holds a mandate for ${cvr}.`;
  }),
  'mandat remove': change(2, [], async ([system = '', text = ''], _options, systems, remark) => {
    const cvr = readCvr(text);
    await systems.removeMandate(system, cvr, remark);
    return `${system} no longer holds a mandate for ${cvr}.`;
  }),
  limit: change(1, ['pr-minut', 'concurrent'], async ([system = ''], options, systems, remark) => {
    const { 'pr-minut': perMinute, concurrent } = options;
    if (perMinute === undefined && concurrent === undefined)
      throw new SystemError('Give --pr-minut N, --samtidige N, or both; standard is the setting.');
    await systems.setLimits(
      system,
      {
        ...(perMinute !== undefined && { perMinute: orStandard('--pr-minut', perMinute) }),
        ...(concurrent !== undefined && { concurrent: orStandard('--samtidige', concurrent) }),
      },
      remark,
    );
    return `The limits of ${system} are set.`;
  }),
};

async function certificateOf(
  { certificate: file }: Options,
  { at: tidspunkt, profile }: Occasion,
): Promise<NewCertificate> {
  if (file === undefined) throw new SystemError('Give --certifikat FILE.pem.');
  const pem = await readFile(file, 'latin1').catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new SystemError(`${file} cannot be read: ${code}.`);
  });
  return readCertificate(pem, file, tidspunkt, profile);
}

function limitsOf({ 'pr-minut': perMinute, concurrent }: Options) {
  return {
    ...(perMinute !== undefined && { perMinute: readLimit('--pr-minut', perMinute) }),
    ...(concurrent !== undefined && { concurrent: readLimit('--samtidige', concurrent) }),
  };
}

const orStandard = (name: string, text: string) => (text === 'standard' ? null : readLimit(name, text));

function periodOf({ fra, til }: Options, { at: tidspunkt }: ChangeNote): MandatePeriod {
  const period = {
    from: fra === undefined ? tidspunkt : readDay('--fra', fra),
    ...(til !== undefined && { to: readDay('--til', til) }),
  };
  if (period.to && period.to <= period.from)
    throw new SystemError('The mandate would end before it begins: --til must be later.');
  return period;
}

const unique = (texts: readonly string[]) => [...new Set(texts)];
