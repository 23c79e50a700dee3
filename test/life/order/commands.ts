/** What may happen in the life of a job order, as fast-check's commands. */
import fc from 'fast-check';
import { DAY, MINUTE, type Turn } from '../world.js';
import { decide, mediate, PERSONS, remove } from './candidate-commands.js';
import { type Command, command, companyIsWell, companyTurns, MAX_ORDERS, timePasses } from './command.js';
import type { Decision, Who } from './model.js';
import {
  create,
  createAgain,
  EMPTY,
  nameTovholder,
  plan,
  setStatus,
  statusPlan,
  update,
  wildPlan,
  wildStatusPlan,
  withComment,
} from './order-commands.js';

/** It joins, leaves at once, or leaves after the days that are told. */
type Part = 'joins' | 'leaves' | number;

export const authority = (who: '461' | '101' | 'a-kasse', part: Part): Command =>
  command(
    `${who} ${typeof part === 'number' ? `leaves after ${part} days` : part}`,
    async (world, gateway) => {
      const fra = '2024-12-06';
      world.takesPart[who] =
        part === 'leaves' ? {} : { fra, ...(typeof part === 'number' && { til: world.day(part) }) };
      await gateway.writeAuthorities();
    },
  );

const which = fc.nat(MAX_ORDERS - 1);
const whichCandidate = fc.nat(5);
const stale = fc.constantFrom(...Array.from({ length: 8 }, (_, i) => i === 7));
const who = fc.constantFrom<Who>('company', 'company', 'star', '461', '101', 'a-kasse');
const jobcenter = fc.constantFrom<Who>('461', '461', '461', '101');
const mediator = fc.constantFrom<Who>('461', '461', '101', 'a-kasse', 'a-kasse');
const decider = fc.constantFrom<Who>('company', 'company', '461', 'a-kasse', 'star');
const decided = fc.constantFrom<Decision>('Ansat', 'IkkeAnsat', 'Formidlet');
const decision = fc.option(fc.constantFrom<Decision>('Ansat', 'Fjernet'), { nil: undefined });
const person = fc.nat(PERSONS.length - 1);
const good = fc.constant('Kan begynde nu.');
const text = fc.constantFrom('Har kørekort.', 'Skjoldborg er dygtig.');
const note = fc.option(fc.constantFrom('Nu med flere timer.', 'Vi haster.', EMPTY), { nil: undefined });
const name = fc.constantFrom('Mette', 'Bo');
const none = fc.constant(undefined);

/** @param replayPath which of them a failure was left with, as fast-check printed it */
export const commands = (maxCommands: number, replayPath?: string) =>
  fc.commands(
    [
      fc.tuple(who, fc.oneof(plan, wildPlan)).map((given) => create(...given)),
      fc.tuple(which, fc.boolean()).map((given) => createAgain(...given)),
      fc.tuple(which, who, stale, plan, note).map((given) => update(...given)),
      fc.tuple(which, jobcenter, stale, withComment, note).map((given) => update(...given)),
      fc.tuple(which, who, stale, wildPlan, none).map((given) => update(...given)),
      fc.tuple(which, who, stale, statusPlan).map((given) => setStatus(...given)),
      fc.tuple(which, who, stale, statusPlan).map((given) => setStatus(...given)),
      fc.tuple(which, who, stale, wildStatusPlan).map((given) => setStatus(...given)),
      fc
        .tuple(which, fc.oneof(jobcenter, jobcenter, who), stale, name)
        .map((given) => nameTovholder(...given)),
      fc.tuple(which, mediator, person, good).map((given) => mediate(...given)),
      fc.tuple(which, mediator, person, good).map((given) => mediate(...given)),
      fc.tuple(which, fc.oneof(mediator, who), person, text).map((given) => mediate(...given)),
      fc.tuple(whichCandidate, decider, stale, decided, none).map((given) => decide(...given)),
      fc.tuple(whichCandidate, decider, stale, decided, none).map((given) => decide(...given)),
      fc
        .tuple(whichCandidate, fc.oneof(mediator, decider), stale, decision, text)
        .map((given) => decide(...given)),
      fc.tuple(whichCandidate, mediator, stale, good).map((given) => remove(...given)),
      fc.tuple(whichCandidate, fc.oneof(mediator, who), stale, text).map((given) => remove(...given)),
      fc.constantFrom(5 * MINUTE, DAY, 2 * DAY, 5 * DAY, 25 * DAY).map(timePasses),
      fc.constantFrom<Turn>('isActive', 'isLocked', 'isInConflict', 'unitEnded').map(companyTurns),
      fc.constantFrom('Anden ApS', 'Tredje ApS').map(companyIsWell),
      fc.constantFrom('Anden ApS', 'Tredje ApS').map(companyIsWell),
      fc
        .tuple(
          fc.constantFrom('101', 'a-kasse', 'a-kasse'),
          fc.constantFrom<Part>('joins', 'leaves', 0, 0, 1),
        )
        .map((given) => authority(...given)),
      fc.constant(authority('a-kasse', 'joins')),
    ],
    { maxCommands, size: '+1', ...(replayPath !== undefined && { replayPath }) },
  );
