/** `npm run laase -- …`: the operator's hand on the two locks of companies. Settings are the gateway's. */
import { parseArgs } from 'node:util';
import type { Clock } from '../clock.js';
import { readConfig } from '../config/config.js';
import { lockRegisterOn } from '../services/virksomhed/locks/store.js';
import { isCvrNumber } from '../codelists/modulus11.js';
import {
  type LockRegister,
  type Laasehistorik,
  type Laasning,
  laasetyper,
} from '../services/virksomhed/locks/locks.js';
import { openOperatorDatabase } from './operator-database.js';
import { runTool } from './run-tool.js';

export const USAGE = `npm run laase -- list [CVR]
npm run laase -- set  CVR spaerret|konfliktramt --af WHO --begrundelse WHY
npm run laase -- lift CVR spaerret|konfliktramt --af WHO --begrundelse WHY

spaerret: the company has no access. konfliktramt: it may create ads, each goes to manual approval.
The database is the gateway's, as its owner: DATABASE_OWNER_URL, else DATABASE_URL, else the embedded one in DATA_DIR,
whether the gateway runs or not.`;

/** What was asked for cannot be done; `message` is a sentence for the operator. */
export class LockToolError extends Error {
  override readonly name = 'LockToolError';
}

/** @returns what to print. @throws LaaseError */
export async function laase(args: readonly string[], lockRegister: LockRegister, clock: Clock): Promise<string> {
  const { positionals, values } = parse(args);
  const [command, cvr, kind, ...rest] = positionals;
  if (rest.length > 0) throw new LockToolError(`What is ${rest.join(' ')}?\n\n${USAGE}`);
  if (command === 'list' && kind === undefined) {
    const found = await lockRegister.historik(cvr === undefined ? undefined : checkedCvr(cvr));
    return found.length === 0 ? 'No locks.' : found.map(line).join('\n');
  }
  if (command !== 'set' && command !== 'lift') throw new LockToolError(USAGE);
  const laas = laasetyper.find((one) => one === kind);
  if (laas === undefined)
    throw new LockToolError(`The lock is ${kind ?? 'missing'}, but must be ${laasetyper.join(' or ')}.`);
  const { af = '', begrundelse = '' } = values;
  if (af.trim() === '' || begrundelse.trim() === '')
    throw new LockToolError('Give --af WHO and --begrundelse WHY.');
  const laasning: Laasning = { cvr: checkedCvr(cvr), laas, tidspunkt: clock(), af, begrundelse };
  if (command === 'set') {
    if (await lockRegister.saet(laasning)) return `${laasning.cvr} is ${laas}.`;
    throw new LockToolError(`${laasning.cvr} is ${laas} already.`);
  }
  if (await lockRegister.ophaev(laasning)) return `${laasning.cvr} is no longer ${laas}.`;
  throw new LockToolError(`${laasning.cvr} is not ${laas}.`);
}

function parse(args: readonly string[]) {
  const options = { af: { type: 'string' }, begrundelse: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new LockToolError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function checkedCvr(text = ''): string {
  if (isCvrNumber(text)) return text;
  throw new LockToolError(
    `The CVR number is ${JSON.stringify(text)}, but must be eight digits that pass modulus 11.`,
  );
}

function line({ cvr, laas, sat, ophaevet }: Laasehistorik): string {
  const from = `${cvr}  ${laas.padEnd(12)}  ${sat.tidspunkt.toISOString()}  ${sat.af}: ${sat.begrundelse}`;
  if (!ophaevet) return `${from}  (in force)`;
  return `${from}  → ${ophaevet.tidspunkt.toISOString()}  ${ophaevet.af}: ${ophaevet.begrundelse}`;
}

async function main(): Promise<void> {
  const store = await openOperatorDatabase(readConfig(process.env));
  const clock = () => new Date();
  try {
    console.log(await laase(process.argv.slice(2), lockRegisterOn(store.database, clock), clock));
  } finally {
    await store.close();
  }
}

if (process.argv[1] === import.meta.filename) await runTool([LockToolError], main);
