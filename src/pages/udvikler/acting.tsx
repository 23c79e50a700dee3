/** In whose name a message is tried: one of the systems that the visitor looks after. */
import type { CallingSystem } from '../../systems/system.js';
import type { DeveloperVisit } from '../visit/visit.js';

const FIELD = 'system';

export interface Acting {
  /** Undefined in an open sandbox, where headers are taken at their word. */
  readonly system: CallingSystem | undefined;
  /** The systems to choose among; none in an open sandbox. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

/**
 * @param given the form, or the query of the page
 * @returns undefined where it was closed, or taken from its people, since they were let in
 */
export async function actingIn(
  { systems, registry, now }: DeveloperVisit,
  given: URLSearchParams,
): Promise<Acting | undefined> {
  if (!systems) return { system: undefined, choices: [] };
  const { items } = await registry.list(systems, 1, now);
  const wanted = given.get(FIELD) ?? '';
  const id = systems.includes(wanted) ? wanted : items[0]?.id;
  const system = id === undefined ? undefined : await registry.calling(id, now);
  if (!system) return undefined;
  const isListed = items.some((one) => one.id === system.id);
  return { system, choices: isListed ? items : [system, ...items] };
}

export const ActingField = ({
  visit: { say },
  acting: { system, choices },
}: {
  readonly visit: Pick<DeveloperVisit, 'say'>;
  readonly acting: Acting;
}) =>
  system ? (
    <div class="form-group">
      <label class="form-label" for={FIELD}>
        {say(['Systemet, der sender', 'The system that sends'])}
      </label>
      <span class="form-hint" id="system-hint">
        {say([
          'Beskeden bliver bedømt, som om systemets certifikat havde bevist det: med dets organisationer og mandater. Intet bliver gjort, og et opslag bliver ikke besvaret.',
          'The message is judged as if the certificate of the system had proven it: with its organisations and mandates. Nothing is done, and a read is not answered.',
        ])}
      </span>
      <select class="form-select" id={FIELD} name={FIELD} aria-describedby="system-hint">
        {choices.map(({ id, name }) => (
          <option value={id} selected={id === system.id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  ) : null;
