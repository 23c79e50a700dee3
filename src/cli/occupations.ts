/** Has `jobnet occupations`, which keeps the list of occupations that ads may name. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Clock } from '../clock.js';
import { listChanges } from '../services/stilling/import.js';
import { stillingListOn } from '../services/stilling/stilling-store.js';
import type { ListChange, StillingList } from '../services/stilling/stillingsliste-port.js';
import type { Stilling } from '../services/stilling/stillingsregister.js';
import type { Item, List, Report } from './answer.js';
import type { Commands } from './command.js';
import { CommandError } from './failure.js';
import { readStillinger } from './occupations-file.js';
import { unreadable } from './values.js';

export function occupations(jobnet: Command, commands: Commands): void {
  const group = jobnet
    .command('occupations')
    .description('The list of occupations. Gateways that run follow a change within a minute.');

  commands
    .add(
      group,
      'import',
      'Imports the whole list. What it lacks ends now: new ads cannot use it, old ones keep it.',
      ['demo/stillinger.csv --dry-run', 'demo/stillinger.json'],
    )
    .argument('<file>', '.csv (uri;navn;alias_id;alias_navn) or .json, as in demo/')
    .option('--dry-run', 'writes nothing')
    .option('--many-end', 'yes, more than half of the list shall end')
    .action(
      commands.action(({ database, clock }, file: string, how: ImportOptions) =>
        importFile(file, how, stillingListOn(database), clock),
      ),
    );

  commands
    .add(group, 'list', 'Lists every occupation that there ever was, with its aliases.', [''])
    .action(commands.action(({ database }) => list(stillingListOn(database), () => true)));

  commands
    .add(group, 'find', 'Finds occupations by a part of a name or an id.', ['kok'])
    .argument('<text>', 'in whatever case')
    .action(
      commands.action(({ database }, text: string) =>
        list(stillingListOn(database), (words) => words.toLowerCase().includes(text.toLowerCase())),
      ),
    );
}

interface ImportOptions {
  readonly dryRun?: true;
  readonly manyEnd?: true;
}

async function importFile(
  file: string,
  { dryRun = false, manyEnd = false }: { readonly dryRun?: boolean; readonly manyEnd?: boolean },
  stillingList: StillingList,
  clock: Clock,
): Promise<Report> {
  const listed = readStillinger(file, await readFile(file).catch(unreadable(file)));
  const now = clock();
  let planned: readonly ListChange[] = [];
  await stillingList.import((before) => {
    planned = listChanges(before.stillinger, listed, now);
    if (!manyEnd) refuseManyEnds(before.stillinger, planned);
    return dryRun ? [] : planned;
  }, now);
  const aliases = listed.reduce((sum, { aliasser }) => sum + aliasser.length, 0);
  const counts = `${listed.length} occupations with ${aliases} aliases in the file; ${planned.length} changes`;
  const changes = planned.map(changeItem);
  return {
    text: [`${counts}${dryRun ? ', none of them written' : ''}.`, ...changes.map(({ text }) => text)].join(
      '\n',
    ),
    json: {
      occupations: listed.length,
      aliases,
      written: !dryRun,
      changes: changes.map(({ json }) => json),
    },
  };
}

/** A file with a part of the list would end the rest of it. */
function refuseManyEnds(before: readonly Stilling[], planned: readonly ListChange[]): void {
  const valid = before.filter(({ gyldigTil }) => gyldigTil === undefined).length;
  const ended = planned.filter(({ kind, aliasId }) => kind === 'ended' && aliasId === undefined).length;
  if (ended * 2 > valid)
    throw new CommandError(
      `${ended} of ${valid} occupations are not in the file and would end. Is it the whole list? Then --many-end.`,
    );
}

const CHANGES = {
  added: { mark: '+', word: 'added' },
  resumed: { mark: '+', word: 'resumed' },
  renamed: { mark: '~', word: 'renamed' },
  ended: { mark: '-', word: 'ended' },
} as const;

function changeItem({ kind, uri, aliasId, navn, tidligereNavn }: ListChange): Item {
  const { mark, word } = CHANGES[kind];
  const before = tidligereNavn === undefined ? '' : ` (before: ${tidligereNavn})`;
  const again = kind === 'resumed' ? ' (again)' : '';
  return {
    text: `${mark} ${aliasId === undefined ? uri : `${uri} ${aliasId}`}  ${navn}${before}${again}`,
    json: { change: word, uri, aliasId: aliasId ?? null, name: navn, nameBefore: tidligereNavn ?? null },
  };
}

/** Occupations with their aliases, those of which a name or an id fits. */
async function list(stillingList: StillingList, fits: (words: string) => boolean): Promise<List> {
  const { stillinger } = await stillingList.findAll();
  const found = stillinger.filter(({ uri, navn, aliasser }) =>
    [uri, navn, ...aliasser.flatMap((alias) => [alias.id, alias.navn])].some(fits),
  );
  return { items: found.map(stillingItem), none: 'No occupations.' };
}

type Named = Pick<Stilling, 'navn' | 'gyldigTil'>;

function stillingItem({ uri, aliasser, ...stilling }: Stilling): Item {
  const lines = aliasser.map(({ id, ...alias }) => `    ${id}  ${nameText(alias)}`);
  return {
    text: [`${uri}  ${nameText(stilling)}`, ...lines].join('\n'),
    json: {
      uri,
      ...nameJson(stilling),
      aliases: aliasser.map(({ id, ...alias }) => ({ id, ...nameJson(alias) })),
    },
  };
}

const nameText = ({ navn, gyldigTil }: Named) =>
  gyldigTil ? `${navn} (ended ${gyldigTil.toISOString()})` : navn;

const nameJson = ({ navn, gyldigTil }: Named) => ({ name: navn, endedAt: gyldigTil ?? null });
