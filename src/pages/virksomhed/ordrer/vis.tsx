/** An order as the company sees it: summary, status, log, candidates, and what it says. */
import type { JobordrevisningType } from '../../../contract/index.js';
import { html } from '../../answers.js';
import type { Values } from '../../forms/body-xml.js';
import { ErrorSummary } from '../../forms/form.js';
import { NO_PROBLEMS, type Problems } from '../../forms/problems.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Facts, Back } from '../../layout/parts.js';
import { ReceiptOf, type Receipts } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Say } from '../../words.js';
import { ordreHref, withOrdre } from './fundet.js';
import { Indhold } from './indhold.js';
import { Kandidater } from './kandidater.js';
import { Log } from './log.js';
import { jaNej, Linjer, Ordrestatus, partWords } from './ord.js';
import { Statusskift } from './statusformular.js';

const RECEIPTS: Receipts = {
  opdateret: { title: ['Jobordren er opdateret', 'The job order is updated'] },
  status: { title: ['Status er ændret', 'The status is changed'] },
  afgjort: { title: ['Afgørelsen er gemt', 'The decision is saved'] },
};

/** What was refused, and what was typed in the form of the status. */
interface Refused {
  readonly problems: Problems;
  readonly values?: Values;
}

export const vis = (visit: CompanyVisit) => withOrdre(visit, (ordre) => visOrdre(visit, ordre));

const AT_ONCE = 100;

/** @param refused absent: the order is only looked at */
export async function visOrdre(visit: CompanyVisit, ordre: JobordrevisningType, refused?: Refused) {
  const { say, ask } = visit;
  const { JobordreIdentifier, Jobordrenummer: nummer, Jobordre } = ordre;
  const [log, kandidater] = await Promise.all([
    ask('GetFormidlingslog', { JobordreIdentifier, PageSize: AT_ONCE }),
    ask('GetJobordreFormidlinger', { JobordreIdentifier, PageSize: AT_ONCE }),
  ]);
  const title = say([`Jobordre ${nummer}: ${Jobordre.Titel}`, `Job order ${nummer}: ${Jobordre.Titel}`]);
  const { problems = NO_PROBLEMS, values } = refused ?? {};
  return html(
    refused ? 422 : 200,
    <Document visit={visit} title={title} isWide>
      <Back href="/virksomhed/ordrer">{say(['Alle jobordrer', 'All job orders'])}</Back>
      {!refused && <ReceiptOf visit={visit} receipts={RECEIPTS} />}
      <h1>{title}</h1>
      <ErrorSummary problems={problems} say={say} />
      <div class="to-spalter">
        <section>
          <Resume ordre={ordre} say={say} />
          <p class="knapper">
            <a class="button button-primary" href={ordreHref(JobordreIdentifier, '/rediger')}>
              {say(['Rediger jobordre', 'Edit the job order'])}
            </a>
            <a class="button button-secondary" href={ordreHref(JobordreIdentifier, '/kvittering')}>
              {say(['Udskriv kvittering', 'Print the receipt'])}
            </a>
          </p>
        </section>
        <section class="kort ordre-status">
          <h2>{say(['Skift status', 'Change the status'])}</h2>
          <Statusskift visit={visit} ordre={ordre} values={values} problems={problems} />
        </section>
      </div>
      <section id="kandidater">
        <h2>{say(['Alle formidlede kandidater', 'All candidates mediated'])}</h2>
        <Kandidater visit={visit} ordreId={JobordreIdentifier} formidlinger={kandidater.FormidlingSamling} />
        <More
          href={ordreHref(JobordreIdentifier, '/kandidater')}
          cursor={kandidater.NextCursor}
          words={say(['Flere kandidater', 'More candidates'])}
        />
      </section>
      <section id="log">
        <h2>{say(['Formidlingslog', 'Mediation log'])}</h2>
        <Log visit={visit} linjer={log.LoglinjeSamling} />
        <More
          href={ordreHref(JobordreIdentifier, '/log')}
          cursor={log.NextCursor}
          words={say(['Resten af loggen', 'The rest of the log'])}
        />
      </section>
      <Indhold ordre={ordre} say={say} />
    </Document>,
  );
}

function Resume({ ordre, say }: { readonly ordre: JobordrevisningType; readonly say: Say }) {
  const { Jobordre, SenesteNote: note, Tovholder, Kandidater: tal } = ordre;
  const { Kontaktperson: person } = Jobordre;
  const { Medarbejder: tovholder } = Tovholder;
  return (
    <Facts
      facts={[
        [say(['Status på jobordre', 'Status of the order']), <Ordrestatus ordre={ordre} say={say} />],
        [say(['Oprettet', 'Created']), momentText(ordre.OprettetTidspunkt, say)],
        [say(['Seneste handling', 'Latest action']), momentText(ordre.SenesteHandlingTidspunkt, say)],
        [
          say(['E-mail ved formidling', 'E-mail on mediation']),
          say(jaNej(Jobordre.EmailVedFormidling === true)),
        ],
        [
          say(['Seneste note', 'Latest note']),
          note ? (
            <>
              <Linjer>{note.Tekst}</Linjer>
              <br />
              <span class="form-hint">
                {momentText(note.Tidspunkt, say)}, {say(partWords(note.SkrevetAf))}
              </span>
            </>
          ) : (
            say(['Ingen', 'None'])
          ),
        ],
        [say(['Kontaktperson', 'Contact person']), person && `${person.Fornavne} ${person.Efternavn}`],
        [say(['Ansvarligt jobcenter', 'Responsible job centre']), Tovholder.Jobcenter.Navn],
        [
          say(['Tovholder', 'Coordinator']),
          tovholder
            ? `${tovholder.Fornavne} ${tovholder.Efternavn}`
            : say(['Ikke udpeget endnu', 'Not named yet']),
        ],
        [
          say(['Kandidater', 'Candidates']),
          say([
            `${tal.AntalUafgjorte} uden afgørelse, ${tal.AntalAnsatte} ansat, ${tal.AntalIkkeAnsatte} ikke ansat`,
            `${tal.AntalUafgjorte} undecided, ${tal.AntalAnsatte} hired, ${tal.AntalIkkeAnsatte} not hired`,
          ]),
        ],
      ]}
    />
  );
}

/** What does not fit here has pages of its own. */
const More = ({
  href,
  cursor,
  words,
}: {
  readonly href: string;
  readonly cursor: string | undefined;
  readonly words: string;
}) =>
  cursor === undefined ? null : (
    <p>
      <a href={`${href}?${new URLSearchParams({ cursor }).toString()}`}>{words}</a>
    </p>
  );
