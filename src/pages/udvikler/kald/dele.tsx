/** Pieces of the pages of calls. */
import type { CallFacts } from '../../../calls/kept-call.js';
import type { Organisation } from '../../../systems/system.js';
import { codeWords } from '../../forms/codes.js';
import { Badge } from '../../layout/parts.js';
import type { Say } from '../../words.js';

export const OutcomeBadge = ({
  call: { outcome },
  say,
}: {
  readonly call: Pick<CallFacts, 'outcome'>;
  readonly say: Say;
}) =>
  outcome === 0 ? (
    <Badge colour="groen">{say(['Besvaret', 'Answered'])}</Badge>
  ) : (
    <Badge colour="roed">{say([`Fejl ${outcome}`, `Fault ${outcome}`])}</Badge>
  );

/** The one that the message names, whoever has sent it. */
export const Organisationen = ({ of, say }: { readonly of: Organisation | undefined; readonly say: Say }) =>
  of === undefined ? (
    <>{say(['ikke nævnt', 'not named'])}</>
  ) : (
    <>
      {say(codeWords('OrganisationType', of.organisationTypeId))}{' '}
      <span class="ingen-deling">
        {of.organisationTypeId}/{of.organisationCode}
      </span>
    </>
  );

/** In a sandbox a header may be taken at its word; then no system of the registry has sent it. */
export function Systemet({
  id,
  names,
  say,
}: {
  readonly id: string | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly say: Say;
}) {
  if (id === undefined) return <>{say(['ukendt', 'unknown'])}</>;
  const name = names.get(id);
  if (name !== undefined) return <>{name}</>;
  return <>{id.startsWith('sandbox ') ? say(['uden certifikat', 'without a certificate']) : id}</>;
}
