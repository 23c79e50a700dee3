/** Has `jobnet authorities`, which keeps the job centres and a-kasser that take job orders. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { kode } from '../codelists/code-lists.js';
import type { ListedMyndighed } from '../services/myndighed/import-port.js';
import { createAjv } from '../json-schema.js';
import { myndighederSchema } from '../services/myndighed/import-schema.js';
import { listViolations } from '../services/myndighed/list-violations.js';
import { myndighedslisteOn } from '../services/myndighed/store.js';
import type { Item, List, Report } from './answer.js';
import type { Commands, Context } from './command.js';
import { CommandError } from './failure.js';
import { unreadable } from './values.js';

const validate = createAjv({ allErrors: true }).compile<ListedMyndighed[]>(myndighederSchema);

export function authorities(jobnet: Command, commands: Commands): void {
  const group = jobnet
    .command('authorities')
    .description('The job centres that take job orders, the a-kasser that take part, and from when to when.');

  commands
    .add(
      group,
      'import',
      'Imports the whole list. An authority that it lacks takes part no longer; its name stays.',
      ['demo/myndigheder.json'],
    )
    .argument('<file>', '.json, as demo/myndigheder.json')
    .action(commands.action((context, file: string) => importFile(context, file)));

  commands
    .add(group, 'list', 'Lists every authority that is known.', [''])
    .action(commands.action((context) => list(context)));
}

const jobcenterType = () => kode('OrganisationType', 'Jobcenter');
const listeOn = ({ database }: Context) => myndighedslisteOn(database, jobcenterType());

async function importFile(context: Context, file: string): Promise<Report> {
  const liste = readListe(file, await readFile(file, 'utf8').catch(unreadable(file)));
  const changes = await listeOn(context).replace(liste);
  return {
    text: `${liste.length} authorities in the file; ${changes} changed.`,
    json: { authorities: liste.length, changed: changes },
  };
}

/** @throws CommandError naming all that is wrong, a sentence a line */
function readListe(file: string, text: string): ListedMyndighed[] {
  const data = parsed(file, text);
  if (!validate(data)) {
    const sentences = (validate.errors ?? []).map(({ instancePath, message = '', params }) =>
      `${file} ${instancePath || '/'}: ${message} ${String(params.additionalProperty ?? '')}`.trim(),
    );
    throw new CommandError(sentences.join('\n'));
  }
  const violations = listViolations(data, jobcenterType());
  if (violations.length > 0) throw new CommandError(violations.map((one) => `${file}: ${one}.`).join('\n'));
  return data;
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${file} is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

async function list(context: Context): Promise<List> {
  return { items: (await listeOn(context).findAll()).map(item), none: 'No authorities.' };
}

function item(one: ListedMyndighed): Item {
  const { organisationTypeId, organisationCode, navn, telefonnummer, email, fra, til, kommuner = [] } = one;
  const days = fra === undefined ? 'takes no part' : `from ${fra}${til === undefined ? '' : ` to ${til}`}`;
  const places = kommuner.length > 0 ? `  municipalities ${kommuner.join(' ')}` : '';
  return {
    text: `${organisationTypeId}/${organisationCode}  ${navn}  (${days})${places}`,
    json: {
      organisationTypeId,
      organisationCode,
      name: navn,
      phone: telefonnummer ?? null,
      email: email ?? null,
      from: fra ?? null,
      to: til ?? null,
      municipalities: kommuner,
    },
  };
}
