/** Has `jobnet systems domain`: the domains under which addresses of anonymous ads lie. */
import type { Command } from 'commander';
import { readDomaene } from '../services/jobannonce/authority/domain.js';
import type { DomaeneHistory, Domaeneregister, Notat } from '../services/jobannonce/authority/port.js';
import { domaeneregisterOn } from '../services/jobannonce/authority/store.js';
import { parseOrganisation, readOrganisation } from '../systems/organisation.js';
import type { Organisation } from '../systems/system.js';
import type { Item, List, Report } from './answer.js';
import { type ByAndReason, type Commands, type Context, withByAndReason } from './command.js';
import { CommandError, usageError } from './failure.js';
import { judgedBySystems } from './values.js';

const EXAMPLE = '8/461 jobcenter-odense.example --by KLJ --reason "sag 17"';

export function domains(systems: Command, commands: Commands): void {
  const group = systems
    .command('domain')
    .description('The domains of authorities: Url and Email of their anonymous ads lie under one of them.');
  const { clock } = commands.world;

  commands
    .add(group, 'list', 'Lists every domain that was ever registered.', [''])
    .action(commands.action((context) => list(domaeneregisterOn(context.database))));

  for (const [name, about, read, change] of [
    ['add', 'Registers a domain and all below it.', (text: string) => readOrganisation(text, clock()), add],
    ['remove', 'Ends that; what is on Jobnet stays as it is.', parseOrganisation, remove],
  ] as const)
    withByAndReason(
      commands
        .add(group, name, about, [EXAMPLE])
        .argument('<type/code>', 'type and code of the authority', judgedBySystems(read))
        .argument('<domain>', 'its domain, e.g. jobcenter-odense.example', readDomain),
    ).action(
      commands.action((context, authority: Organisation, domain: string, remark: ByAndReason) =>
        change(domaeneregisterOn(context.database), authority, domain, noteOf(context, remark)),
      ),
    );
}

function readDomain(text: string): string {
  const domaene = readDomaene(text);
  if (domaene !== undefined) return domaene;
  throw usageError(
    `The domain is ${JSON.stringify(text)}, but must be a name below a top-level domain, without https:// and path, e.g. jobcenter-odense.example.`,
  );
}

const noteOf = ({ clock }: Context, { by, reason }: ByAndReason): Notat => ({
  tidspunkt: clock(),
  af: by,
  begrundelse: reason,
});

async function list(register: Domaeneregister): Promise<List> {
  return { items: (await register.history()).map(item), none: 'No domains.' };
}

async function add(
  register: Domaeneregister,
  authority: Organisation,
  domaene: string,
  notat: Notat,
): Promise<Report> {
  if (!(await register.add({ ...authority, domaene }, notat)))
    throw new CommandError(`${domaene} is registered for ${nameOf(authority)} already.`);
  return {
    text: `${domaene} is registered for ${nameOf(authority)}.`,
    json: { ...authority, domain: domaene, registered: true },
  };
}

async function remove(
  register: Domaeneregister,
  authority: Organisation,
  domaene: string,
  notat: Notat,
): Promise<Report> {
  if (!(await register.remove({ ...authority, domaene }, notat)))
    throw new CommandError(`${domaene} is not registered for ${nameOf(authority)}.`);
  return {
    text: `${domaene} is no longer registered for ${nameOf(authority)}.`,
    json: { ...authority, domain: domaene, registered: false },
  };
}

function item({ organisationTypeId, organisationCode, domaene, tilfoejet, fjernet }: DomaeneHistory): Item {
  const authority = { organisationTypeId, organisationCode };
  const begin = `${nameOf(authority)}  ${domaene}  ${noteText(tilfoejet)}`;
  return {
    text: fjernet ? `${begin}  → ${noteText(fjernet)}` : `${begin}  (registered)`,
    json: {
      ...authority,
      domain: domaene,
      added: noteJson(tilfoejet),
      removed: fjernet ? noteJson(fjernet) : null,
    },
  };
}

const noteText = ({ tidspunkt, af, begrundelse }: Notat) =>
  `${tidspunkt.toISOString()}  ${af}: ${begrundelse}`;

const noteJson = ({ tidspunkt, af, begrundelse }: Notat) => ({ at: tidspunkt, by: af, reason: begrundelse });

const nameOf = ({ organisationTypeId, organisationCode }: Organisation) =>
  `${organisationTypeId}/${organisationCode}`;
