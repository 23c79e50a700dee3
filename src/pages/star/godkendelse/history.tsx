/** What has happened to an ad, the newest first. */
import type { AfvisningType, AktoerType, HaendelseType } from '../../../contract/index.js';
import { codeWords } from '../../forms/codes.js';
import { momentText } from '../../layout/times.js';
import type { Visit } from '../../visit/visit.js';
import { labelOf } from './ad-labels.js';
import { Change, Line } from './sent.js';

export const History = ({
  history,
  hasMore,
  visit,
}: {
  readonly history: readonly HaendelseType[];
  readonly hasMore: boolean;
  readonly visit: Visit;
}) => (
  <>
    {hasMore && (
      <p>
        {visit.say([
          'Historikken er længere, end den vises her; hent resten med GetJobannonceHistory.',
          'The history is longer than shown here; get the rest by GetJobannonceHistory.',
        ])}
      </p>
    )}
    <ol class="historik">
      {[...history].reverse().map((haendelse) => (
        <li>
          <Event haendelse={haendelse} visit={visit} />
        </li>
      ))}
    </ol>
  </>
);

function Event({ haendelse, visit }: { readonly haendelse: HaendelseType; readonly visit: Visit }) {
  const { say } = visit;
  const { Version, Tidspunkt, Haendelsestype, Aktoer, AendringSamling = [], Afvisning } = haendelse;
  const name = say(codeWords('Haendelsestype', Haendelsestype));
  return (
    <>
      <p>
        <strong>{name}</strong> {say(['version', 'version'])} {Version} · {momentText(Tidspunkt, say)} ·{' '}
        {actorText(Aktoer, visit)}
      </p>
      {Afvisning && <Refusal afvisning={Afvisning} visit={visit} />}
      {AendringSamling.length > 0 && (
        <details>
          <summary>
            {AendringSamling.length === 1
              ? say(['1 felt ændret', '1 field changed'])
              : say([`${AendringSamling.length} felter ændret`, `${AendringSamling.length} fields changed`])}
          </summary>
          <dl class="sendt">
            {AendringSamling.map((aendring) => (
              <Line path={aendring.Felt} aendring={aendring} visit={visit}>
                <Change aendring={aendring} visit={visit} />
              </Line>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function actorText(
  { UserFullName, OrganisationTypeId, OrganisationCode }: AktoerType,
  { say }: Visit,
): string {
  const type = say(codeWords('OrganisationType', OrganisationTypeId));
  return [UserFullName, `${type} ${OrganisationCode}`].filter(Boolean).join(', ');
}

/** Why an ad was refused, as its creator is told. */
export const Refusal = ({
  afvisning,
  visit,
}: {
  readonly afvisning: AfvisningType;
  readonly visit: Visit;
}) => (
  <>
    <ul>
      {afvisning.AfvisningsaarsagSamling.map((code) => (
        <li>{visit.say(codeWords('Afvisningsaarsag', code))}</li>
      ))}
    </ul>
    {afvisning.Tekst !== undefined && <p class="lang-tekst">{afvisning.Tekst}</p>}
    {afvisning.FeltSamling && (
      <ul>
        {afvisning.FeltSamling.map(({ Sti, Tekst }) => (
          <li>
            <strong>{visit.say(labelOf(Sti))}:</strong> {Tekst}
          </li>
        ))}
      </ul>
    )}
  </>
);
