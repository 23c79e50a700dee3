/** Has `jobnet sessions`, which shows who is signed in, and signs people out. */
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { auditTrailOn } from '../audit/audit-store.js';
import { trailedByOperator } from '../signin/routes/trail.js';
import type { Session } from '../signin/session/session-port.js';
import { sessionListOn } from '../signin/session/session-store.js';
import { transactionsOn } from '../store/sql/knex-transaction.js';
import type { Item, List } from './answer.js';
import { type Commands, type Context, withBy } from './command.js';
import { usageError } from './failure.js';

interface RevokeOptions {
  readonly by: string;
  readonly all?: true;
}

export function sessions(jobnet: Command, commands: Commands): void {
  const group = jobnet.command('sessions').description('The people who are signed in.');

  commands
    .add(group, 'list', 'Lists them, without their names.', [''])
    .action(commands.action((context) => list(context)));

  withBy(
    commands.add(group, 'revoke', 'Signs people out, at once and in every process.', [
      '0f3a9c21b7de --by KLJ',
      '--all --by KLJ',
    ]),
  )
    .argument('[sessions...]', 'as list shows them', (text, before?: readonly string[]) => [
      ...(before ?? []),
      readHandle(text),
    ])
    .option('--all', 'everybody')
    .hook('preAction', (revoke) => {
      const isNamed = revoke.args.length > 0;
      if (isNamed === (revoke.opts<RevokeOptions>().all ?? false))
        throw usageError('Give sessions as list shows them, or --all.');
    })
    .action(
      commands.action((context, handles: readonly string[], { all, by }: RevokeOptions) =>
        revoke(context, all ? 'all' : handles, by),
      ),
    );
}

const MINUTE_MS = 60_000;

const sessionsOf = ({ database, settings }: Context) =>
  sessionListOn(database, { idleMs: settings('sessionIdleMinutes').sessionIdleMinutes * MINUTE_MS });

async function list(context: Context): Promise<List> {
  const found = await sessionsOf(context).list(context.clock());
  return { items: found.map(item), none: 'Nobody is signed in.' };
}

/** All sessions of a command have one log id: they ended together, or none did. */
async function revoke(context: Context, handles: readonly string[] | 'all', by: string): Promise<List> {
  const trail = { by, logId: randomUUID(), at: context.clock() };
  const ended = await transactionsOn(context.database)(async (transaction) => {
    const sessions = await sessionsOf(context).revoke(transaction, handles);
    for (const person of sessions)
      await trailedByOperator(auditTrailOn(context.database), { ...trail, person }, transaction);
    return sessions;
  });
  const revoked = ended.map(({ handle }) => handle);
  const tried = handles === 'all' ? revoked : handles;
  const items = tried.map((handle) => {
    const wasThere = revoked.includes(handle);
    return {
      text: wasThere ? `${handle} is signed out.` : `${handle} was not signed in.`,
      json: { session: handle, revoked: wasThere },
    };
  });
  return { items, none: 'Nobody was signed in.', failed: tried.some((handle) => !revoked.includes(handle)) };
}

function readHandle(text: string): string {
  if (/^[\da-f]{12}$/.test(text)) return text;
  throw usageError(
    `The session is ${JSON.stringify(text)}, but must be one that list shows, e.g. 0f3a9c21b7de.`,
  );
}

function item({ handle, kind, organisation, roles, userId, createdAt, seenAt, endsAt }: Session): Item {
  const { organisationTypeId: type, organisationCode: code } = organisation;
  const times = `since ${createdAt.toISOString()}  seen ${seenAt.toISOString()}`;
  return {
    text: `${handle}  ${kind}  ${type}/${code}  ${times}${roles.length > 0 ? `  ${roles.join(', ')}` : ''}`,
    json: {
      session: handle,
      kind,
      organisation: `${type}/${code}`,
      roles,
      userId,
      createdAt,
      seenAt,
      endsAt,
    },
  };
}
