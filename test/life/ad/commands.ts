/** What may happen in the life of an ad, as fast-check's commands. */
import fc from 'fast-check';
import { DAY, MINUTE, type Turn } from '../world.js';
import { companyIsRenamed, companyTurns, MAX_ADS, timePasses } from './command.js';
import { decide, park, take, takeAndDecide } from './desk-commands.js';
import { create, end, plan, update } from './owner-commands.js';

const which = fc.nat(MAX_ADS - 1);
const name = fc.constantFrom('anna', 'bo');
const stale = fc.constantFrom(false, false, false, true);
const decision = fc.constantFrom('GodkendJobannonce' as const, 'AfvisJobannonce' as const);

/** @param replayPath which of them a failure was left with, as fast-check printed it */
export const commands = (maxCommands: number, replayPath?: string) =>
  fc.commands(
    [
      plan.map(create),
      fc.tuple(which, stale, plan).map((given) => update(...given)),
      fc
        .tuple(which, stale, fc.constantFrom('CloseJobannonce' as const, 'DeleteJobannonce' as const))
        .map((given) => end(...given)),
      fc.tuple(which, name).map((given) => take(...given)),
      fc
        .tuple(which, name, fc.constantFrom(60 * MINUTE, 2 * DAY, 25 * DAY, 60 * DAY))
        .map((given) => park(...given)),
      fc.tuple(which, name, stale, decision).map((given) => decide(...given)),
      fc.tuple(which, decision).map((given) => takeAndDecide(...given)),
      fc.tuple(which, fc.constant('GodkendJobannonce' as const)).map((given) => takeAndDecide(...given)),
      fc.constantFrom(5 * MINUTE, 61 * MINUTE, DAY, 5 * DAY, 25 * DAY).map(timePasses),
      fc
        .constantFrom<Turn>('isActive', 'isLocked', 'isInConflict', 'isInConflict', 'unitEnded')
        .map(companyTurns),
      fc.constantFrom('Anden ApS', 'Tredje ApS').map(companyIsRenamed),
    ],
    { maxCommands, size: '+1', ...(replayPath !== undefined && { replayPath }) },
  );
