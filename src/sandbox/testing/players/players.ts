/** Has others act on what was changed, before its answer goes out. */
import type {
  CreateJobannonceRequestType,
  CreateJobannonceResponseType,
  CreateJobordreRequestType,
  CreateJobordreResponseType,
} from '../../../contract/index.js';
import type { Changed, Testing } from '../../../soap/stages/testing-port.js';
import type { Waits } from '../waits.js';
import { mediate } from './job-centre.js';
import { moderate } from './moderator.js';
import type { Act } from './stage.js';
import { tick } from './ticker.js';

interface Parts {
  readonly act: () => Act;
  readonly tickers: Waits;
  readonly isOpen: () => boolean;
  /** Is told what a player could not do. */
  readonly failed: (error: unknown) => void;
}

export function playersOf({ act, tickers, isOpen, failed }: Parts): Testing['changed'] {
  const onAd = async ({ request, answer, context: { now, caller } }: Changed): Promise<void> => {
    const { Jobannonce: indhold } = request as CreateJobannonceRequestType;
    const { JobannonceIdentifier: id, Version: version } = answer as CreateJobannonceResponseType;
    const ad = { id, version, indhold };
    await moderate(act(), ad, now);
    // The answer does not wait for it.
    tick(act(), ad, caller, { waits: tickers, isOpen }, now).catch(failed);
  };
  const onOrder = async ({ request, answer, context: { now } }: Changed): Promise<void> => {
    const { Titel: titel } = (request as CreateJobordreRequestType).Jobordre;
    const { Jobordrevisning } = answer as CreateJobordreResponseType;
    const { JobordreIdentifier: id, Version: version } = Jobordrevisning;
    const { AnsvarligtJobcenter: jobcenter } = Jobordrevisning.Jobordre;
    await mediate(act(), { id, version, titel, jobcenter }, now);
  };
  const players: Readonly<Partial<Record<Changed['operation'], (change: Changed) => Promise<void>>>> = {
    CreateJobannonce: onAd,
    UpdateJobannonce: onAd,
    CreateJobordre: onOrder,
  };
  return async (change) => {
    try {
      await players[change.operation]?.(change);
    } catch (error) {
      failed(error);
    }
  };
}
