/** An ad as it was sent, beside what somebody decided on before. */
import { hrefWith } from '../../layout/parts.js';
import type { Visit } from '../../visit/visit.js';
import type { Words } from '../../words.js';
import { type ChangesSince, changesSince, type Beginning } from './ad-changes.js';
import type { Case } from './case.js';
import { Sent } from './sent.js';

/** The field of the query that says what to compare with. */
const SINCE = 'siden';

interface Base extends ChangesSince {
  readonly beginning: Beginning;
}

export function Compared({ sag, visit }: { readonly sag: Case; readonly visit: Visit }) {
  const { say, request } = visit;
  const bases = basesOf(sag);
  const chosen =
    bases.find(({ beginning }) => beginning.toLowerCase() === request.query.get(SINCE)) ?? bases[0];
  return (
    <>
      <p class="sammenlignet">{say(chosen ? changedWords(chosen) : notCompared(sag))}</p>
      {bases
        .filter((base) => base !== chosen)
        .map((base) => (
          <p>
            <a href={hrefWith(request, { [SINCE]: base.beginning.toLowerCase(), kvittering: undefined })}>
              {say(insteadWords(base))}
            </a>
          </p>
        ))}
      <Sent ad={sag.ad} aendringer={chosen?.aendringer ?? []} visit={visit} />
    </>
  );
}

/**
 * The approved version first; a refusal counts where it is the later one. What nobody has decided
 * on is compared with what came first.
 */
function basesOf({ ad, history }: Case): readonly Base[] {
  if (ad.GodkendtVersion === ad.Version) return [];
  const since = (beginning: Beginning): Base | undefined => {
    const found = changesSince(history, beginning);
    return found && found.haendelse.Version !== ad.Version ? { beginning, ...found } : undefined;
  };
  const approved = ad.GodkendtVersion === undefined ? undefined : since('Godkendt');
  const refused = since('Afvist');
  const decided = [approved, refused && isAfter(refused, approved) ? refused : undefined];
  const bases = decided.filter((base) => base !== undefined);
  const first = since('Oprettet');
  return bases.length === 0 && first ? [first] : bases;
}

const isAfter = (one: Base, other: Base | undefined): boolean =>
  !other || new Date(one.haendelse.Tidspunkt) > new Date(other.haendelse.Tidspunkt);

const notCompared = ({ ad }: Case): Words =>
  ad.GodkendtVersion === ad.Version
    ? ['Denne version er godkendt.', 'This version is approved.']
    : [
        'Der er ingen tidligere afgørelse at sammenligne med.',
        'There is no earlier decision to compare with.',
      ];

const NAMES: Readonly<Record<Beginning, Words>> = {
  Godkendt: ['den godkendte version', 'the approved version'],
  Afvist: ['den afviste version', 'the refused version'],
  Oprettet: ['den først sendte version', 'the first version,'],
};

const nameOf = ({ beginning, haendelse: { Version } }: Base): Words => {
  const [da, en] = NAMES[beginning];
  return [`${da} ${Version}`, `${en} ${Version}`];
};

function changedWords(base: Base): Words {
  const [da, en] = nameOf(base);
  const { length } = base.aendringer;
  if (length === 0) return [`Intet er ændret siden ${da}.`, `Nothing has changed since ${en}.`];
  if (length === 1)
    return [`1 felt er ændret siden ${da}. Det er mærket.`, `1 field has changed since ${en}. It is marked.`];
  return [
    `${length} felter er ændret siden ${da}. De er mærket.`,
    `${length} fields have changed since ${en}. They are marked.`,
  ];
}

function insteadWords(base: Base): Words {
  const [da, en] = nameOf(base);
  return [`Sammenlign med ${da}`, `Compare with ${en}`];
}
