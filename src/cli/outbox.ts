/** `npm run udbakke -- …`: the operator's hand on the mails that were given up. Settings are the gateway's. */
import { readConfig } from '../config/config.js';
import { udbakkebogOn } from '../mail/outbox/outbox-store.js';
import {
  type Mailoversigt,
  mailtilstande,
  type Udbakkebog,
} from '../mail/outbox/outbox-port.js';
import { openOperatorDatabase } from './operator-database.js';
import { runTool } from './run-tool.js';

export const USAGE = `npm run udbakke -- list [${mailtilstande.join('|')}]
npm run udbakke -- send NR…|alle

list: the mails in that state, opgivet when none is named. send: given-up mails are tried anew by the gateway.
The database is the gateway's, as its owner: DATABASE_OWNER_URL, else DATABASE_URL, else the embedded one in DATA_DIR,
whether the gateway runs or not.`;

/** What was asked for cannot be done; `message` is a sentence for the operator. */
export class UdbakkeError extends Error {
  override readonly name = 'UdbakkeError';
}

/** @returns what to print. @throws UdbakkeError */
export async function udbakke(args: readonly string[], bog: Udbakkebog): Promise<string> {
  const [command, ...rest] = args;
  if (command === 'list' && rest.length <= 1) return list(bog, rest[0] ?? 'opgivet');
  if (command === 'send' && rest.length > 0) return send(bog, rest);
  throw new UdbakkeError(USAGE);
}

async function list(bog: Udbakkebog, word: string): Promise<string> {
  const tilstand = mailtilstande.find((one) => one === word);
  if (tilstand === undefined)
    throw new UdbakkeError(`The state is ${word}, but must be one of ${mailtilstande.join(', ')}.`);
  const found = await bog.list(tilstand);
  return found.length === 0 ? `No mail is ${tilstand}.` : found.map(line).join('\n');
}

async function send(bog: Udbakkebog, words: readonly string[]): Promise<string> {
  const all = words.length === 1 && words[0] === 'alle';
  const numbers = all ? (await bog.list('opgivet')).map(({ nr }) => nr) : words.map(checkedNr);
  const lines: string[] = [];
  for (const nr of numbers)
    lines.push((await bog.sendIgen(nr)) ? `${nr} is sent again.` : `${nr} is not given up.`);
  return lines.length === 0 ? 'No mail is opgivet.' : lines.join('\n');
}

function checkedNr(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new UdbakkeError(`The number is ${JSON.stringify(text)}, but must be one that list shows, or alle.`);
}

function line({ nr, jobannonceId, version, tilstand, forsoeg, afvistTidspunkt, fejl }: Mailoversigt): string {
  const about = `${jobannonceId} version ${version}, refused ${afvistTidspunkt.toISOString()}`;
  return `${nr}  ${tilstand}  ${about}  tries: ${forsoeg}${fejl === undefined ? '' : `  ${fejl}`}`;
}

async function main(): Promise<void> {
  const store = await openOperatorDatabase(readConfig(process.env));
  try {
    console.log(await udbakke(process.argv.slice(2), udbakkebogOn(store.database)));
  } finally {
    await store.close();
  }
}

if (process.argv[1] === import.meta.filename) await runTool([UdbakkeError], main);
