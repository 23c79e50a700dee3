/** What an order says, as it was created or changed to. */
import type { JobordrevisningType } from '../../../contract/index.js';
import { codeWords } from '../../forms/codes.js';
import { dayText } from '../../layout/times.js';
import { Facts } from '../../layout/parts.js';
import type { Say } from '../../words.js';
import { Adresse, jaNej, Linjer } from './ord.js';

interface Props {
  readonly ordre: JobordrevisningType;
  readonly say: Say;
}

export const Indhold = (props: Props) => (
  <>
    <Jobbeskrivelse {...props} />
    <DatoerOgVilkaar {...props} />
    <Stedet {...props} />
  </>
);

/** The occupation is named where its title is another one. */
function Jobbeskrivelse({ ordre: { Jobordre, StillingFraListe }, say }: Props) {
  const stilling = StillingFraListe?.Stillingsbetegnelse;
  return (
    <section>
      <h2>{say(['Jobbeskrivelse', 'Job description'])}</h2>
      <Facts
        facts={[
          [say(['Stillingsbetegnelse eller jobtitel', 'Occupation or job title']), Jobordre.Titel],
          [
            say(['Stilling fra listen', 'Occupation of the list']),
            stilling === Jobordre.Titel ? undefined : stilling,
          ],
          [
            say(['Opgaven, der skal udføres', 'The work to be done']),
            <Linjer>{Jobordre.Beskrivelse}</Linjer>,
          ],
          [say(['Antal stillinger', 'Number of positions']), Jobordre.AntalStillinger],
        ]}
      />
    </section>
  );
}

function DatoerOgVilkaar({ ordre: { Jobordre }, say }: Props) {
  const { Startdato, Varighed, Svarfrist, MaxAntalKandidater, Arbejdstid, HeleTimer, Svarmaade } = Jobordre;
  return (
    <section>
      <h2>{say(['Datoer og vilkår', 'Dates and terms'])}</h2>
      <Facts
        facts={[
          [say(['Løbende jobordre', 'Running job order']), say(jaNej(Jobordre.Loebende))],
          [say(['Job startdato', 'Start date of the job']), Startdato && dayText(Startdato, say)],
          [
            say(['Varighed', 'Duration']),
            Varighed && say([`${Varighed} arbejdsdage`, `${Varighed} working days`]),
          ],
          [
            say(['Jobcentrets svarfrist', 'Deadline of the job centre']),
            Svarfrist && dayText(Svarfrist, say),
          ],
          [say(['Max. antal kandidater', 'Greatest number of candidates']), MaxAntalKandidater],
          [
            say(['Arbejdstid', 'Working hours']),
            say(
              Arbejdstid === undefined ? ['Ikke angivet', 'Not given'] : codeWords('Arbejdstid', Arbejdstid),
            ),
          ],
          [say(['Antal hele timer', 'Number of whole hours']), HeleTimer],
          [
            say(['Arbejdstidsforhold', 'Working times']),
            (Jobordre.ArbejdstidsforholdSamling ?? [])
              .map((code) => say(codeWords('Arbejdstidsforhold', code)))
              .join(', '),
          ],
          [say(['Svarmåde', 'Way of answering']), Svarmaade && say(codeWords('Svarmaade', Svarmaade))],
        ]}
      />
    </section>
  );
}

function Stedet({ ordre: { Jobordre, VirksomhedsnavnFraRegister }, say }: Props) {
  const { Virksomhed, Arbejdssted: sted, Kontaktperson: person } = Jobordre;
  return (
    <section>
      <h2>{say(['Arbejdssted og kontaktperson', 'Place of work and contact person'])}</h2>
      <Facts
        facts={[
          [say(['Virksomhed', 'Company']), VirksomhedsnavnFraRegister],
          [say(['CVR-nummer', 'CVR number']), Virksomhed.CVRnumberIdentifier],
          [say(['P-nummer', 'P-number']), Virksomhed.ProductionUnitIdentifier],
          [
            say(['Arbejdssted', 'Place of work']),
            <>
              {sted.Navn}
              <br />
              <Adresse adresse={sted} say={say} />
            </>,
          ],
          [say(['Kontaktperson', 'Contact person']), person && `${person.Fornavne} ${person.Efternavn}`],
          [say(['Telefonnummer', 'Telephone number']), person?.Telefonnummer],
          [say(['E-mail', 'E-mail']), person?.Email],
          [
            say(['E-mail ved formidling', 'E-mail on mediation']),
            say(jaNej(Jobordre.EmailVedFormidling === true)),
          ],
        ]}
      />
    </section>
  );
}
