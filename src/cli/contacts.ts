/** Has `jobnet contacts`, which carries the users of the old JobAG over as contact persons. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { OtherKey } from '../services/kontaktperson/conversion/conversion-port.js';
import { conversionOn } from '../services/kontaktperson/conversion/store.js';
import type { Report } from './answer.js';
import type { Commands, Context } from './command.js';
import { COLUMNS, readGamleBrugere } from './contacts-file.js';
import { CommandError } from './failure.js';
import { personHash } from './person-hash.js';
import { unreadable } from './values.js';

export function contacts(jobnet: Command, commands: Commands): void {
  const group = jobnet.command('contacts').description('The contact persons of companies.');
  commands
    .add(
      group,
      'import',
      'Carries users of the old JobAG over. None of them can work before a MitID Erhverv is coupled; who was carried over before is left as it is.',
      ['demo/gamle-brugere.csv'],
    )
    .argument('<file>', `.csv in UTF-8 with the columns ${COLUMNS.join(';')}`)
    .action(commands.action((context, file: string) => importFile(context, file)));
}

async function importFile(context: Context, file: string): Promise<Report> {
  const { database, clock } = context;
  const hash = personHash(context, 'users are known again by hashes with it, also at the next import.');
  const brugere = readGamleBrugere(file, await readFile(file, 'utf8').catch(unreadable(file)));
  const fresh = await conversionOn(database, hash)
    .carryOver(brugere, clock())
    .catch((error: unknown) => {
      throw error instanceof OtherKey ? new CommandError(OTHER_KEY) : error;
    });
  return {
    text: `${brugere.length} users in the file; ${fresh} carried over, ${brugere.length - fresh} known before.`,
    json: { users: brugere.length, carriedOver: fresh },
  };
}

const OTHER_KEY =
  'PERSON_KEY is not the key with which users were carried over before, so nobody of them would be known again. Give that key, the one of the gateway.';
