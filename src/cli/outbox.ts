/** Has `jobnet outbox`, which shows the mails and sends again those that were given up. */
import { Argument, type Command } from 'commander';
import { mailKind } from '../compose/mail-kinds.js';
import { outboxOn } from '../mail/outbox/outbox-store.js';
import { type MailState, type MailSummary, mailStates, type Outbox } from '../mail/outbox/outbox-port.js';
import type { Item, List } from './answer.js';
import type { Commands } from './command.js';
import { usageError } from './failure.js';

const GIVEN_UP = 'given_up' satisfies MailState;

export function outbox(jobnet: Command, commands: Commands): void {
  const group = jobnet
    .command('outbox')
    .description('The mails on refused ads and on candidates, and those that were given up.');

  commands
    .add(group, 'list', 'Lists the mails in a state.', ['', 'waiting'])
    .addArgument(new Argument('[state]', 'which mails').choices(mailStates).default(GIVEN_UP))
    .action(commands.action(({ database }, state: MailState) => list(outboxOn(database), state)));

  commands
    .add(group, 'send', 'Has the gateway try mails anew that were given up.', ['17 18', '--all'])
    .argument('[numbers...]', 'as list shows them', (text, before?: readonly number[]) => [
      ...(before ?? []),
      readNumber(text),
    ])
    .option('--all', 'all that were given up')
    .hook('preAction', (send) => {
      const isNamed = send.args.length > 0;
      if (isNamed === (send.opts<SendOptions>().all ?? false))
        throw usageError('Give numbers of mails, or --all.');
    })
    .action(
      commands.action(({ database }, numbers: readonly number[], { all }: SendOptions) =>
        send(outboxOn(database), all ? undefined : numbers),
      ),
    );
}

interface SendOptions {
  readonly all?: true;
}

async function list(outbox: Outbox, state: MailState): Promise<List> {
  return { items: (await outbox.list(state)).map(item), none: `No mail is in the state ${state}.` };
}

/** @param numbers undefined: all that were given up */
async function send(outbox: Outbox, numbers: readonly number[] | undefined): Promise<List> {
  const chosen = numbers ?? (await outbox.list(GIVEN_UP)).map(({ nr }) => nr);
  const tried = [];
  for (const number of chosen) tried.push({ number, sent: await outbox.resend(number) });
  const items = tried.map((json) => ({
    text: json.sent ? `${json.number} is sent again.` : `${json.number} is not given up.`,
    json,
  }));
  return { items, none: `No mail is in the state ${GIVEN_UP}.`, failed: tried.some(({ sent }) => !sent) };
}

function readNumber(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw usageError(`The number is ${JSON.stringify(text)}, but must be one that list shows.`);
}

function item({ nr, kind, key, state, attempts, happenedAt, error }: MailSummary): Item {
  const { about, happened } = mailKind(kind);
  const what = `${about(key)}, ${happened} ${happenedAt.toISOString()}`;
  return {
    text: `${nr}  ${state}  ${what}  tries: ${attempts}${error === undefined ? '' : `  ${error}`}`,
    json: { number: nr, state, ...key, [`${happened}At`]: happenedAt, attempts, error: error ?? null },
  };
}
