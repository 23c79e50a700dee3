/** Does to the registry what `jobnet systems` was asked for, once its words are read. */
import { readFile } from 'node:fs/promises';
import type { Values } from '../config/settings.js';
import type {
  ChangeNote,
  LimitsChange,
  MandatePeriod,
  SystemAdministration,
} from '../systems/administration-port.js';
import { systemAdministrationOn } from '../systems/administration-store.js';
import { type NewCertificate, readCertificate } from '../systems/certificate.js';
import type { CallerLimits, Organisation } from '../systems/system.js';
import type { List, Report } from './answer.js';
import type { ByAndReason, Context } from './command.js';
import { CommandError, usageError } from './failure.js';
import { listed, shown } from './systems-items.js';
import { unreadable } from './values.js';

export interface AddOptions extends CallerLimits, ByAndReason {
  readonly certificate: string;
  readonly organisation: readonly Organisation[];
  readonly mandate?: readonly string[];
  readonly contact?: string;
  readonly owner?: string;
}
export interface RotateOptions extends ByAndReason {
  readonly certificate: string;
  /** The old certificate stays valid for so many milliseconds. */
  readonly overlap: number;
}
export interface RevokeOptions extends ByAndReason {
  readonly sha256?: string;
}
type LimitOption = number | 'default';
export interface LimitsOptions extends ByAndReason {
  readonly perMinute?: LimitOption;
  readonly concurrent?: LimitOption;
}
export interface MandateOptions extends ByAndReason {
  readonly from?: Date;
  readonly until?: Date;
}

/** The registry, the moment of the command, and how strict the profile is. */
export interface Ports {
  readonly administration: SystemAdministration;
  readonly now: Date;
  readonly profile: () => Values['profile'];
}

export const portsOf = ({ database, clock, settings }: Context): Ports => ({
  administration: systemAdministrationOn(database),
  now: clock(),
  profile: () => settings('profile').profile,
});

const noteOf = ({ by, reason }: ByAndReason, { now }: Ports): ChangeNote => ({ at: now, by, reason });

export async function list({ administration, now }: Ports): Promise<List> {
  return { items: (await administration.all()).map((one) => listed(one, now)), none: 'No systems.' };
}

export async function show(system: string, { administration, now }: Ports): Promise<Report> {
  const found = await administration.find(system);
  if (!found) throw new CommandError(`There is no system ${system}.`);
  return shown(found, now);
}

export async function add(name: string, options: AddOptions, ports: Ports): Promise<Report> {
  const { organisation, mandate = [], contact, owner, perMinute, concurrent } = options;
  const certificate = await certificateIn(options.certificate, ports);
  const id = await ports.administration.add(
    {
      name,
      organisations: uniqueOrganisations(organisation),
      mandates: [...new Set(mandate)],
      limits: {
        ...(perMinute !== undefined && { perMinute }),
        ...(concurrent !== undefined && { concurrent }),
      },
      ...(contact !== undefined && { contact }),
      ...(owner !== undefined && { ownerCvr: owner }),
    },
    certificate,
    noteOf(options, ports),
  );
  const { sha256 } = certificate;
  return {
    text: `${name} is registered as ${id}, with the certificate ${sha256}.`,
    json: { id, name, sha256 },
  };
}

export async function rotate(system: string, options: RotateOptions, ports: Ports): Promise<Report> {
  const until = new Date(ports.now.getTime() + options.overlap);
  const certificate = await certificateIn(options.certificate, ports);
  const { sha256 } = certificate;
  const old = await ports.administration.rotate(system, certificate, until, noteOf(options, ports));
  const ends = old.map((one) => `${one} ends ${until.toISOString()}.`);
  return {
    text: [`${sha256} is registered for ${system}.`, ...ends].join('\n'),
    json: { system, sha256, ending: old, endsAt: until },
  };
}

export async function revoke(system: string, options: RevokeOptions, ports: Ports): Promise<Report> {
  const remark = noteOf(options, ports);
  const revoked = await ports.administration.revoke(system, options.sha256, remark);
  return { text: revoked.map((one) => `${one} is revoked.`).join('\n'), json: { system, revoked } };
}

export async function close(system: string, remark: ByAndReason, ports: Ports): Promise<Report> {
  await ports.administration.close(system, noteOf(remark, ports));
  return {
    text: `${system} is closed, and its certificates are revoked.`,
    json: { system, closed: true },
  };
}

export async function setLimits(system: string, options: LimitsOptions, ports: Ports): Promise<Report> {
  const { perMinute, concurrent } = options;
  const limits: LimitsChange = {
    ...(perMinute !== undefined && { perMinute: limitOf(perMinute) }),
    ...(concurrent !== undefined && { concurrent: limitOf(concurrent) }),
  };
  await ports.administration.setLimits(system, limits, noteOf(options, ports));
  return { text: `The limits of ${system} are set.`, json: { system, limits } };
}

/** @param owner undefined: no company's people look after it any more */
export async function setOwner(
  system: string,
  owner: string | undefined,
  remark: ByAndReason,
  ports: Ports,
): Promise<Report> {
  await ports.administration.setOwner(system, owner, noteOf(remark, ports));
  return {
    text:
      owner === undefined
        ? `No company's people look after ${system} any more.`
        : `The people of ${owner} look after ${system}.`,
    json: { system, ownerCvr: owner ?? null },
  };
}

/** Null stands for the limit of the setting. */
const limitOf = (option: LimitOption) => (option === 'default' ? null : option);

export async function addOrganisation(
  system: string,
  organisation: Organisation,
  remark: ByAndReason,
  ports: Ports,
): Promise<Report> {
  await ports.administration.addOrganisation(system, organisation, noteOf(remark, ports));
  return {
    text: `${system} may act for ${nameOf(organisation)}.`,
    json: { system, ...organisation, mayAct: true },
  };
}

export async function removeOrganisation(
  system: string,
  organisation: Organisation,
  remark: ByAndReason,
  ports: Ports,
): Promise<Report> {
  await ports.administration.removeOrganisation(system, organisation, noteOf(remark, ports));
  return {
    text: `${system} may no longer act for ${nameOf(organisation)}.`,
    json: { system, ...organisation, mayAct: false },
  };
}

export async function addMandate(
  system: string,
  cvr: string,
  options: MandateOptions,
  ports: Ports,
): Promise<Report> {
  const period = periodOf(options, ports);
  await ports.administration.addMandate(system, cvr, period, noteOf(options, ports));
  return {
    text: `${system} holds a mandate for ${cvr}.`,
    json: { system, cvr, from: period.from, until: period.to ?? null },
  };
}

export async function removeMandate(
  system: string,
  cvr: string,
  remark: ByAndReason,
  ports: Ports,
): Promise<Report> {
  await ports.administration.removeMandate(system, cvr, noteOf(remark, ports));
  return {
    text: `${system} no longer holds a mandate for ${cvr}.`,
    json: { system, cvr, until: ports.now },
  };
}

async function certificateIn(file: string, { now, profile }: Ports): Promise<NewCertificate> {
  const pem = await readFile(file, 'latin1').catch(unreadable(file));
  return readCertificate(pem, file, now, profile());
}

function periodOf({ from, until }: MandateOptions, { now }: Ports): MandatePeriod {
  const period = { from: from ?? now, ...(until && { to: until }) };
  if (period.to && period.to <= period.from)
    throw usageError('The mandate would end before it begins: --until must be later.');
  return period;
}

const nameOf = ({ organisationTypeId, organisationCode }: Organisation) =>
  `${organisationTypeId}/${organisationCode}`;

const uniqueOrganisations = (organisations: readonly Organisation[]) => [
  ...new Map(organisations.map((one) => [nameOf(one), one])).values(),
];
