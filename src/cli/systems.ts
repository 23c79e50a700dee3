/**
 * Has `jobnet systems`, which keeps the registry of the systems that may call (docs/callers.md).
 */
import type { Command } from 'commander';
import { parseOrganisation, readOrganisation } from '../systems/organisation.js';
import type { Organisation } from '../systems/system.js';
import { type ByAndReason, collect, type Commands, withByAndReason } from './command.js';
import { usageError } from './failure.js';
import { domains } from './systems-domains.js';
import {
  add,
  addMandate,
  addOrganisation,
  type AddOptions,
  close,
  type LimitsOptions,
  list,
  type MandateOptions,
  portsOf,
  removeMandate,
  removeOrganisation,
  revoke,
  type RevokeOptions,
  rotate,
  type RotateOptions,
  setLimits,
  setOwner,
  show,
} from './systems-work.js';
import {
  judgedBySystems,
  readCvr,
  readDay,
  readLimit,
  readLimitOrDefault,
  readLine,
  readName,
  readOwner,
  readOverlap,
  readSha256,
} from './values.js';

const REMARK = '--by KLJ --reason "sag 17"';
const SYSTEM = ['<system>', 'name or id, in whatever case'] as const;

export function systems(jobnet: Command, commands: Commands): void {
  const group = jobnet
    .command('systems')
    .description('The systems that may call. Gateways that run follow a change with their next request.');
  const { clock } = commands.world;
  const organisationNow = judgedBySystems((text) => readOrganisation(text, clock()));

  commands
    .add(group, 'list', 'Lists the systems with their certificates and mandates.', [''])
    .action(commands.action((context) => list(portsOf(context))));

  commands
    .add(group, 'show', 'Shows everything of one system, its log last.', ['"Fagsystem Odense"'])
    .argument(...SYSTEM)
    .action(commands.action((context, system: string) => show(system, portsOf(context))));

  withByAndReason(
    commands
      .add(group, 'add', 'Registers a system with its certificate.', [
        `"Fagsystem Odense" --certificate odense.pem --organisation 8/461 ${REMARK}`,
      ])
      .argument('<name>', 'the name of the new system', readName)
      .requiredOption('--certificate <file>', 'PEM file with its certificate, without the key')
      .requiredOption(
        '--organisation <type/code>',
        'whom it may act for; may be given several times',
        collect(organisationNow),
      )
      .option(
        '--mandate <cvr>',
        'company whose mandate it holds; may be given several times',
        collect(readCvr),
      )
      .option(
        '--per-minute <n>',
        'most requests in a minute; without it the setting',
        readLimit('--per-minute'),
      )
      .option('--concurrent <n>', 'most requests at once; without it the setting', readLimit('--concurrent'))
      .option('--contact <text>', 'whom the operator writes to or calls', readLine('--contact'))
      .option('--owner <cvr>', 'the company whose people look after it, and see it on pages', readCvr),
  ).action(
    commands.action((context, name: string, options: AddOptions) => add(name, options, portsOf(context))),
  );

  withByAndReason(
    commands
      .add(group, 'rotate', 'Registers a new certificate; both are valid until the overlap is over.', [
        `"Fagsystem Odense" --certificate odense-2.pem --overlap 14d ${REMARK}`,
      ])
      .argument(...SYSTEM)
      .requiredOption('--certificate <file>', 'PEM file with the new certificate, without the key')
      .requiredOption('--overlap <time>', 'days (14d), hours (36h) or 0', readOverlap),
  ).action(
    commands.action((context, system: string, options: RotateOptions) =>
      rotate(system, options, portsOf(context)),
    ),
  );

  withByAndReason(
    commands
      .add(group, 'revoke', 'Ends certificates at once: all of them, or one.', [
        `"Fagsystem Odense" ${REMARK}`,
        `"Fagsystem Odense" --sha256 5f1cab98 ${REMARK}`,
      ])
      .argument(...SYSTEM)
      .option('--sha256 <certificate>', 'only the one whose SHA-256 begins so', readSha256),
  ).action(
    commands.action((context, system: string, options: RevokeOptions) =>
      revoke(system, options, portsOf(context)),
    ),
  );

  withByAndReason(
    commands
      .add(group, 'close', 'Closes a system for good, and revokes its certificates.', [
        `"Fagsystem Odense" ${REMARK}`,
      ])
      .argument(...SYSTEM),
  ).action(
    commands.action((context, system: string, remark: ByAndReason) =>
      close(system, remark, portsOf(context)),
    ),
  );

  withByAndReason(
    commands
      .add(group, 'limits', 'Sets the limits of a system; default is the setting again.', [
        `"Fagsystem Odense" --per-minute 60 --concurrent default ${REMARK}`,
      ])
      .argument(...SYSTEM)
      .option('--per-minute <n>', 'most requests in a minute, or default', readLimitOrDefault('--per-minute'))
      .option('--concurrent <n>', 'most requests at once, or default', readLimitOrDefault('--concurrent'))
      .hook('preAction', (limits) => {
        const { perMinute, concurrent } = limits.opts<LimitsOptions>();
        if (perMinute === undefined && concurrent === undefined)
          throw usageError('Give --per-minute N, --concurrent N, or both; default is the setting.');
      }),
  ).action(
    commands.action((context, system: string, options: LimitsOptions) =>
      setLimits(system, options, portsOf(context)),
    ),
  );

  withByAndReason(
    commands
      .add(group, 'owner', 'Names the company whose people look after a system, and see it on pages.', [
        `"Fagsystem Odense" 12345674 ${REMARK}`,
        `"Fagsystem Odense" none ${REMARK}`,
      ])
      .argument(...SYSTEM)
      .argument('<cvr>', 'CVR number of the company, or none', readOwner),
  ).action(
    commands.action((context, system: string, owner: string | undefined, remark: ByAndReason) =>
      setOwner(system, owner, remark, portsOf(context)),
    ),
  );

  const organisation = group.command('organisation').description('Whom a system may act for.');
  for (const [name, about, read, change] of [
    ['add', 'Lets a system act for an organisation.', organisationNow, addOrganisation],
    ['remove', 'Ends that.', judgedBySystems(parseOrganisation), removeOrganisation],
  ] as const)
    withByAndReason(
      commands
        .add(organisation, name, about, [`"Fagsystem Odense" 8/461 ${REMARK}`])
        .argument(...SYSTEM)
        .argument('<type/code>', 'type and code of the organisation', read),
    ).action(
      commands.action((context, system: string, given: Organisation, remark: ByAndReason) =>
        change(system, given, remark, portsOf(context)),
      ),
    );

  domains(group, commands);

  const mandate = group.command('mandate').description('The companies whose mandate a system holds.');
  withByAndReason(
    commands
      .add(mandate, 'add', 'Registers the mandate of a company, from now on or for a time.', [
        `Vagtplan 12345674 --from 2027-01-01 --until 2028-01-01 ${REMARK}`,
      ])
      .argument(...SYSTEM)
      .argument('<cvr>', 'CVR number of the company', readCvr)
      .option('--from <day>', 'the first Danish day with it; without it from now on', readDay('--from'))
      .option('--until <day>', 'the first Danish day without it', readDay('--until')),
  ).action(
    commands.action((context, system: string, cvr: string, options: MandateOptions) =>
      addMandate(system, cvr, options, portsOf(context)),
    ),
  );
  withByAndReason(
    commands
      .add(mandate, 'remove', 'Ends the mandate of a company now.', [`Vagtplan 12345674 ${REMARK}`])
      .argument(...SYSTEM)
      .argument('<cvr>', 'CVR number of the company', readCvr),
  ).action(
    commands.action((context, system: string, cvr: string, remark: ByAndReason) =>
      removeMandate(system, cvr, remark, portsOf(context)),
    ),
  );
}
