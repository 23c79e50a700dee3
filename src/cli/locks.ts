/** Has `jobnet locks`, which sets and lifts the two locks of companies. */
import { Argument, type Command } from 'commander';
import { operatorLocksOn } from '../compose/operator-locks.js';
import {
  type LockRegister,
  type LaasHistory,
  type Laasetype,
  type Laasning,
  laasetyper,
} from '../services/virksomhed/locks/locks.js';
import type { Item, List, Report } from './answer.js';
import { type ByAndReason, type Commands, type Context, withByAndReason } from './command.js';
import { CommandError } from './failure.js';
import { readCvr } from './values.js';

export function locks(jobnet: Command, commands: Commands): void {
  const group = jobnet
    .command('locks')
    .description(
      'The locks of companies: spaerret has no access, konfliktramt has each ad looked at by hand.',
    );

  commands
    .add(group, 'list', 'Lists every lock that there ever was.', ['', '97000999'])
    .argument('[cvr]', 'CVR number: only those of this company', readCvr)
    .action(commands.action((context, cvr: string | undefined) => list(registerOf(context), cvr)));

  withByAndReason(
    withLock(
      commands.add(group, 'set', 'Sets a lock.', [
        '97000999 konfliktramt --by KLJ --reason "varslet strejke"',
      ]),
    ),
  ).action(
    commands.action((context, cvr: string, laas: Laasetype, remark: ByAndReason) =>
      set(registerOf(context), laasning(context, cvr, laas, remark)),
    ),
  );

  withByAndReason(
    withLock(
      commands.add(group, 'lift', 'Lifts a lock.', ['97000999 konfliktramt --by KLJ --reason "forlig"']),
    ),
  ).action(
    commands.action((context, cvr: string, laas: Laasetype, remark: ByAndReason) =>
      lift(registerOf(context), laasning(context, cvr, laas, remark)),
    ),
  );
}

const withLock = (command: Command) =>
  command
    .argument('<cvr>', 'CVR number of the company', readCvr)
    .addArgument(new Argument('<lock>', 'which lock').choices(laasetyper));

const registerOf = ({ database, clock }: Context) => operatorLocksOn(database, clock);

const laasning = (
  { clock }: Context,
  cvr: string,
  laas: Laasetype,
  { by, reason }: ByAndReason,
): Laasning => ({ cvr, laas, tidspunkt: clock(), af: by, begrundelse: reason });

async function list(register: LockRegister, cvr: string | undefined): Promise<List> {
  return { items: (await register.history(cvr)).map(item), none: 'No locks.' };
}

async function set(register: LockRegister, laasning: Laasning): Promise<Report> {
  const { cvr, laas } = laasning;
  if (!(await register.set(laasning))) throw new CommandError(`${cvr} is ${laas} already.`);
  return { text: `${cvr} is ${laas}.`, json: { cvr, lock: laas, inForce: true } };
}

async function lift(register: LockRegister, laasning: Laasning): Promise<Report> {
  const { cvr, laas } = laasning;
  if (!(await register.lift(laasning))) throw new CommandError(`${cvr} is not ${laas}.`);
  return { text: `${cvr} is no longer ${laas}.`, json: { cvr, lock: laas, inForce: false } };
}

type Change = LaasHistory['sat'];

function item({ cvr, laas, sat, ophaevet }: LaasHistory): Item {
  const from = `${cvr}  ${laas.padEnd(12)}  ${changeText(sat)}`;
  return {
    text: ophaevet ? `${from}  → ${changeText(ophaevet)}` : `${from}  (in force)`,
    json: { cvr, lock: laas, set: changeJson(sat), lifted: ophaevet ? changeJson(ophaevet) : null },
  };
}

const changeText = ({ tidspunkt, af, begrundelse }: Change) =>
  `${tidspunkt.toISOString()}  ${af}: ${begrundelse}`;

const changeJson = ({ tidspunkt, af, begrundelse }: Change) => ({
  at: tidspunkt,
  by: af,
  reason: begrundelse,
});
