/** Has `jobnet users`, which keeps the users of Arbejdsmarkedsportalen and their roles. */
import { Argument, type Command } from 'commander';
import { nameOfRole } from '../operations/authorise-person.js';
import { type PersonRole, personRoles } from '../operations/table.js';
import type {
  Bemaerkning,
  RegistreretBruger,
} from '../services/brugeradministration/roller/register-port.js';
import { brugerregisterOn } from '../services/brugeradministration/roller/register-store.js';
import type { Adgang, Rolleaendring } from '../services/brugeradministration/roller/store-port.js';
import { parseOrganisation, readOrganisation } from '../systems/organisation.js';
import type { Organisation } from '../systems/system.js';
import type { Item, List, Report } from './answer.js';
import { type ByAndReason, type Commands, type Context, withByAndReason } from './command.js';
import { CommandError } from './failure.js';
import { judgedBySystems, readUserIdentifier } from './values.js';

export function users(jobnet: Command, commands: Commands): void {
  const group = jobnet
    .command('users')
    .description('The users of Arbejdsmarkedsportalen, and the roles that they have and have had.');

  commands
    .add(group, 'list', 'Lists every user, those too whose account is closed.', ['', '8/461'])
    .argument('[organisation]', 'type/code: only those of this one', judgedBySystems(parseOrganisation))
    .action(
      commands.action((context, organisation: Organisation | undefined) => list(context, organisation)),
    );

  withByAndReason(
    withUser(
      commands.add(group, 'create', 'Opens the account of a user; one that was closed has no roles.', [
        'kaj461 8/461 --by KLJ --reason "ny medarbejder"',
      ]),
    ).argument(
      '<organisation>',
      'type/code of where the user is employed',
      judgedBySystems(parseOrganisation),
    ),
  ).action(
    commands.action((context, user: string, organisation: Organisation, remark: ByAndReason) =>
      create(context, user, organisation, remark),
    ),
  );

  withByAndReason(
    withUser(
      commands.add(group, 'close', 'Takes all roles of a user away and closes the account.', [
        'kaj461 --by KLJ --reason fratraadt',
      ]),
    ),
  ).action(commands.action((context, user: string, remark: ByAndReason) => close(context, user, remark)));

  withByAndReason(
    withRole(commands.add(group, 'grant', 'Gives a user a role.', ['lba461 LBA --by KLJ --reason "sag 17"'])),
  ).action(
    commands.action((context, user: string, role: PersonRole, remark: ByAndReason) =>
      grant(context, user, role, remark),
    ),
  );

  withByAndReason(
    withRole(
      commands.add(group, 'revoke', 'Takes a role of a user away.', [
        'lba461 LBA --by KLJ --reason "sag 18"',
      ]),
    ),
  ).action(
    commands.action((context, user: string, role: PersonRole, remark: ByAndReason) =>
      revoke(context, user, role, remark),
    ),
  );
}

const withUser = (command: Command) =>
  command.argument('<user>', 'UserIdentifier, as case systems send it', readUserIdentifier);

const withRole = (command: Command) =>
  withUser(command).addArgument(new Argument('<role>', 'which role').choices(personRoles));

const registerOf = ({ database }: Context) => brugerregisterOn(database);

const remarkOf = ({ clock }: Context, { by, reason }: ByAndReason): Bemaerkning => ({
  tidspunkt: clock(),
  af: by,
  begrundelse: reason,
});

async function create(
  context: Context,
  user: string,
  organisation: Organisation,
  remark: ByAndReason,
): Promise<Report> {
  const { organisationTypeId, organisationCode } = organisation;
  const text = `${organisationTypeId}/${organisationCode}`;
  judgedBySystems((typed: string) => readOrganisation(typed, context.clock()))(text);
  if (!(await registerOf(context).opret(user, organisation, remarkOf(context, remark))))
    throw new CommandError(`${user} is a user already: jobnet users list tells of which organisation.`);
  return { text: `${user} is a user of ${text}.`, json: { user, organisationTypeId, organisationCode } };
}

async function close(context: Context, user: string, remark: ByAndReason): Promise<Report> {
  if (!(await registerOf(context).luk(user, remarkOf(context, remark))))
    throw new CommandError(`${user} has no open account: jobnet users list has all.`);
  return { text: `${user} has no account any more.`, json: { user, closed: true } };
}

async function grant(context: Context, user: string, role: PersonRole, remark: ByAndReason): Promise<Report> {
  if (!(await registerOf(context).tildel(user, role, remarkOf(context, remark))))
    throw new CommandError(`${user} has the role ${role} already, or no open account.`);
  return { text: `${user} has the role ${nameOfRole(role)}.`, json: { user, role, held: true } };
}

async function revoke(
  context: Context,
  user: string,
  role: PersonRole,
  remark: ByAndReason,
): Promise<Report> {
  if (!(await registerOf(context).fjern(user, role, remarkOf(context, remark))))
    throw new CommandError(`${user} does not have the role ${role}.`);
  return { text: `${user} no longer has the role ${nameOfRole(role)}.`, json: { user, role, held: false } };
}

async function list(context: Context, organisation: Organisation | undefined): Promise<List> {
  return { items: (await registerOf(context).findAll(organisation)).map(item), none: 'No users.' };
}

function item(one: RegistreretBruger): Item {
  const { userIdentifier, organisationTypeId, organisationCode, lukket, adgange } = one;
  const state = lukket ? `  (closed ${lukket.toISOString()})` : '';
  return {
    text: [
      `${organisationTypeId}/${organisationCode}  ${userIdentifier}${state}`,
      ...adgange.map((adgang) => `  ${accessText(adgang)}`),
    ].join('\n'),
    json: {
      user: userIdentifier,
      organisationTypeId,
      organisationCode,
      created: one.oprettet,
      closed: lukket ?? null,
      roles: adgange.map(({ rolle, tildelt, fjernet }) => ({
        role: rolle,
        granted: changeJson(tildelt),
        revoked: fjernet ? changeJson(fjernet) : null,
      })),
    },
  };
}

const accessText = ({ rolle, tildelt, fjernet }: Adgang) =>
  `${rolle.padEnd(17)}  ${changeText(tildelt)}${fjernet ? `  → ${changeText(fjernet)}` : '  (held)'}`;

const changeText = ({ tidspunkt, af, supportanmodning }: Rolleaendring) =>
  `${tidspunkt.toISOString()}  ${af}${supportanmodning === undefined ? '' : ` (${supportanmodning})`}`;

const changeJson = ({ tidspunkt, af, supportanmodning }: Rolleaendring) => ({
  at: tidspunkt,
  by: af,
  supportRequest: supportanmodning ?? null,
});
