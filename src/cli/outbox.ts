/** `npm run udbakke -- …`: the operator's hand on the mails that were given up. Settings are the gateway's. */
import { readConfig } from '../config/config.js';
import { outboxOn } from '../mail/outbox/outbox-store.js';
import {
  type MailSummary,
  mailStates,
  type Outbox,
} from '../mail/outbox/outbox-port.js';
import { openOperatorDatabase } from './operator-database.js';
import { runTool } from './run-tool.js';

export const USAGE = `npm run outbox -- list [${mailStates.join('|')}]
npm run outbox -- send NR…|alle

list: the mails in that state, given_up when none is named. send: given-up mails are tried anew by the gateway.
The database is the gateway's, as its owner: DATABASE_OWNER_URL, else DATABASE_URL, else the embedded one in DATA_DIR,
whether the gateway runs or not.`;

/** What was asked for cannot be done; `message` is a sentence for the operator. */
export class OutboxError extends Error {
  override readonly name = 'OutboxError';
}

/** @returns what to print. @throws UdbakkeError */
export async function outbox(args: readonly string[], outbox: Outbox): Promise<string> {
  const [command, ...rest] = args;
  if (command === 'list' && rest.length <= 1) return list(outbox, rest[0] ?? 'given_up');
  if (command === 'send' && rest.length > 0) return send(outbox, rest);
  throw new OutboxError(USAGE);
}

async function list(outbox: Outbox, word: string): Promise<string> {
  const state = mailStates.find((one) => one === word);
  if (state === undefined)
    throw new OutboxError(`The state is ${word}, but must be one of ${mailStates.join(', ')}.`);
  const found = await outbox.list(state);
  return found.length === 0 ? `No mail is ${state}.` : found.map(line).join('\n');
}

async function send(outbox: Outbox, words: readonly string[]): Promise<string> {
  const all = words.length === 1 && words[0] === 'alle';
  const numbers = all ? (await outbox.list('given_up')).map(({ nr }) => nr) : words.map(checkedNr);
  const lines: string[] = [];
  for (const nr of numbers)
    lines.push((await outbox.resend(nr)) ? `${nr} is sent again.` : `${nr} is not given up.`);
  return lines.length === 0 ? 'No mail is given_up.' : lines.join('\n');
}

function checkedNr(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new OutboxError(`The number is ${JSON.stringify(text)}, but must be one that list shows, or alle.`);
}

function line({ nr, jobannonceId, version, state, attempts, afvistTidspunkt, fejl }: MailSummary): string {
  const about = `${jobannonceId} version ${version}, refused ${afvistTidspunkt.toISOString()}`;
  return `${nr}  ${state}  ${about}  tries: ${attempts}${fejl === undefined ? '' : `  ${fejl}`}`;
}

async function main(): Promise<void> {
  const store = await openOperatorDatabase(readConfig(process.env));
  try {
    console.log(await outbox(process.argv.slice(2), outboxOn(store.database)));
  } finally {
    await store.close();
  }
}

if (process.argv[1] === import.meta.filename) await runTool([OutboxError], main);
