/** Has `jobnet sandbox`: what the operator of a sandbox does for its testers. */
import type { Command } from 'commander';
import { isSandboxCertificate } from '../certificates/sandbox-mark.js';
import { parseOrganisation } from '../systems/organisation.js';
import type { Organisation } from '../systems/system.js';
import { validCertificates } from '../systems/valid-certificates-store.js';
import { writeDateTime } from '../time/danish-time.js';
import type { Answer, Item } from './answer.js';
import { collect, type Commands, type Context } from './command.js';
import { runCvr } from './sandbox-cvr.js';
import { CommandError, usageError } from './failure.js';
import { judgedBySystems, portOf } from './values.js';

export function sandbox(jobnet: Command, commands: Commands): void {
  const group = jobnet
    .command('sandbox')
    .description(
      'What testers of a sandbox are given: another time, a clean table, a CVR register. The first two are refused with PROFILE production.',
    );
  const organisation = [
    '--organisation <type/code>',
    'whose requests, as ActiveOrganisationHeader has it',
    judgedBySystems(parseOrganisation),
  ] as const;

  commands
    .add(group, 'clock', 'Shows and sets at what time the requests of an organisation happen.', [
      '',
      '--organisation 8/101 +8w',
      '--organisation 8/101 2027-01-25T10:00:00+01:00',
      '--organisation 8/101 -- -3d',
      '--organisation 8/101 off',
    ])
    .argument('[moment]', 'a distance from now in w, d, h or m, a moment with its offset, or off')
    .option(...organisation)
    .action(commands.action(clock));

  commands
    .add(
      group,
      'reset',
      'Gives organisations a clean table: their ads, orders, candidates, logins and repeats go.',
      ['--organisation 10/97007659', '--organisation 8/101 --organisation 2/28', '--all'],
    )
    .option(organisation[0], `${organisation[1]}; may be given several times`, collect(organisation[2]))
    .option('--all', 'of everybody, and numbers begin anew at 1')
    .action(commands.action(reset));

  commands
    .add(group, 'cvr', 'Runs the invented CVR register on this machine, until it is told to end.', [
      '',
      '--port 8090',
    ])
    .option('--port <port>', 'where it listens, on 127.0.0.1 alone; 0 takes any free one', portOf, 8090)
    .action(({ port }: { readonly port: number }) => runCvr(commands.world, port));
}

async function reset(
  context: Context,
  { organisation = [], all }: { readonly organisation?: readonly Organisation[]; readonly all?: true },
): Promise<Answer> {
  if (organisation.length > 0 === (all ?? false))
    throw usageError('Whose table? Either --organisation, e.g. --organisation 8/101, or --all.');
  await onlyInSandbox(context);
  const { resetsOn } = await import('../sandbox/testing/reset/store.js');
  const resets = resetsOn(context.database);
  const deleted = await (all ? resets.all() : resets.organisations(organisation));
  const counts = Object.entries(deleted).map(([kind, count]) => `${count} ${kind}`);
  return { text: `Deleted: ${counts.join(', ')}.`, json: { deleted } };
}

interface Whose {
  readonly organisation?: Organisation;
}

/**
 * A database of production must not come near to this, whatever the settings of the operator's
 * terminal say: only one that a sandbox has made has certificates of a sandbox in its registry, and
 * with those production does not start.
 * @throws CommandError
 */
async function onlyInSandbox({ settings, database, clock }: Context): Promise<void> {
  if (settings('profile').profile !== 'sandbox')
    throw new CommandError('PROFILE is "production", but must be "sandbox": this is for testers only.');
  const registered = await validCertificates(database, clock());
  if (registered.some(({ x509 }) => isSandboxCertificate(x509))) return;
  throw new CommandError(
    'This is not the database of a sandbox: no certificate of one is registered in it. Start the gateway on it with PROFILE sandbox first.',
  );
}

async function clock(context: Context, moment: string | undefined, { organisation }: Whose): Promise<Answer> {
  await onlyInSandbox(context);
  const { organisationClocksOn } = await import('../sandbox/testing/clock/store.js');
  const { EXPECTED, moved, readShift, shiftText } = await import('../sandbox/testing/clock/moment.js');
  const clocks = organisationClocksOn(context.database);
  const now = context.clock();
  if (moment === undefined) {
    const all = await clocks.all();
    const shown = organisation ? all.filter((one) => nameOf(one) === nameOf(organisation)) : all;
    const item = (one: (typeof all)[number]): Item => ({
      text: `${nameOf(one)}  ${shiftText(one)}  ${writeDateTime(moved(now, one))}`,
      json: { organisation: nameOf(one), moved: shiftText(one), now: moved(now, one) },
    });
    return { items: shown.map(item), none: 'For everybody it is now.' };
  }
  if (!organisation) throw usageError('--organisation is missing: whose clock? e.g. --organisation 8/101.');
  const name = nameOf(organisation);
  if (moment === 'off') {
    await clocks.remove(organisation);
    return { text: `For ${name} it is now.`, json: { organisation: name, moved: null, now } };
  }
  const shift = readShift(moment, now);
  if (!shift) throw usageError(`The moment is ${JSON.stringify(moment)}, but must be ${EXPECTED}, or off.`);
  await clocks.set({ ...organisation, ...shift });
  const then = moved(now, shift);
  return {
    text: `For ${name} it is ${writeDateTime(then)} (${shiftText(shift)}), and goes on from there.`,
    json: { organisation: name, moved: shiftText(shift), now: then },
  };
}

const nameOf = ({ organisationTypeId, organisationCode }: Organisation) =>
  `${organisationTypeId}/${organisationCode}`;
