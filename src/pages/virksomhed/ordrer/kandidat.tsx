/** One candidate: what the company is shown, whom to ask, and the decision. */
import { updateJobordreFormidlingRequest, type FormidlingType } from '../../../contract/index.js';
import { html, seeOther } from '../../answers.js';
import { bodyXml, valuesOf } from '../../forms/body-xml.js';
import { onceIn } from '../../forms/form.js';
import { problemsOf } from '../../forms/problems.js';
import { Fault } from '../../../faults/fault.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Facts } from '../../layout/parts.js';
import { withReceipt } from '../../layout/receipts.js';
import { notFound } from '../../layout/said.js';
import { isId } from '../../visit/ids.js';
import { pagesOf } from '../../visit/pages-of.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Say, Words } from '../../words.js';
import { ordreHref, withOrdre } from './fundet.js';
import { Afgoerelse, navnOf, Spoerg } from './kandidater.js';
import { Adresse, Linjer, StateBadge } from './ord.js';
import { changed } from './udkast.js';
import { visOrdre } from './vis.js';

async function findKandidat({ ask, params }: CompanyVisit, ordreId: string) {
  const pages = pagesOf((asked) => ask('GetJobordreFormidlinger', { JobordreIdentifier: ordreId, ...asked }));
  for await (const { FormidlingSamling } of pages) {
    const found = FormidlingSamling.find((one) => one.FormidlingIdentifier === params.formidling);
    if (found) return found;
  }
  return undefined;
}

export const kandidatSide = (visit: CompanyVisit) =>
  withOrdre(visit, async ({ JobordreIdentifier: id, Jobordrenummer: nummer, Jobordre }) => {
    const { say } = visit;
    const formidling = await findKandidat(visit, id);
    if (!formidling) return notFound(visit);
    const navn = say(navnOf(formidling));
    return html(
      200,
      <Document visit={visit} title={navn}>
        <p>
          <a href={ordreHref(id)}>
            {say([`Jobordre ${nummer}: ${Jobordre.Titel}`, `Job order ${nummer}: ${Jobordre.Titel}`])}
          </a>
        </p>
        <h1 class="ordre-navn">{navn}</h1>
        <p>{say(aboutOf(formidling))}</p>
        <Oplysninger formidling={formidling} say={say} />
        <h2>{say(['Afgørelse', 'Decision'])}</h2>
        <p>
          <StateBadge list="Formidlingsstatus" code={formidling.Status} say={say} />
        </p>
        <Afgoerelse visit={visit} ordreId={id} formidling={formidling} />
      </Document>,
    );
  });

/** Says which of the three views it is. */
function aboutOf({ Kandidat: { NavneOgAdressebeskyttelse, HarSoegbartCv } }: FormidlingType): Words {
  if (NavneOgAdressebeskyttelse)
    return [
      'Kandidatens navn og adresse er beskyttet. Kontakt den myndighed, der har formidlet kandidaten.',
      'Name and address of the candidate are protected. Contact the authority that mediated the candidate.',
    ];
  if (HarSoegbartCv === true)
    return ['Kandidaten har et søgbart CV på Jobnet.', 'The candidate has a searchable CV on Jobnet.'];
  return [
    'Kandidaten har ikke et søgbart CV på Jobnet. Skriv et brev, eller kontakt den myndighed, der har formidlet kandidaten.',
    'The candidate has no searchable CV on Jobnet. Write a letter, or contact the authority that mediated the candidate.',
  ];
}

function Oplysninger({ formidling, say }: { readonly formidling: FormidlingType; readonly say: Say }) {
  const { Kandidat: kandidat, FormidletAf: af, Beskrivelse, Hjemmeside } = formidling;
  return (
    <Facts
      facts={[
        [say(['CV-id', 'Id of the CV']), kandidat.CvIdentifier],
        [say(['Adresse', 'Address']), kandidat.Adresse && <Adresse adresse={kandidat.Adresse} say={say} />],
        [say(['Fødselsår', 'Year of birth']), kandidat.Foedselsaar],
        [say(['Hjemmeside', 'Website']), Hjemmeside && <Hjemmesidelink href={Hjemmeside} />],
        [say(['Beskrivelse', 'Description']), Beskrivelse && <Linjer>{Beskrivelse}</Linjer>],
        [say(['Formidlet', 'Mediated']), momentText(formidling.FormidletTidspunkt, say)],
        [
          say(['Kontakt', 'Contact']),
          <>
            {af.Navn ?? af.OrganisationCode} <Spoerg myndighed={af} />
          </>,
        ],
      ]}
    />
  );
}

/** An address of the web is a link; anything else that an authority wrote is text. */
const Hjemmesidelink = ({ href }: { readonly href: string }) =>
  /^https?:\/\//i.test(href) ? (
    <a href={href} rel="noopener noreferrer nofollow">
      {href}
    </a>
  ) : (
    <>{href}</>
  );

export const afgoer = async (visit: CompanyVisit, fields: URLSearchParams) => {
  const { formidling = '', id = '' } = visit.params;
  if (!isId(formidling)) return notFound(visit);
  return withOrdre(visit, async (ordre) => {
    const typed = valuesOf(fields);
    const sent = changed(new Map(), {
      FormidlingIdentifier: formidling,
      Version: typed.get('Version'),
      Status: typed.get('Status'),
    });
    try {
      await visit.ask(
        'UpdateJobordreFormidling',
        bodyXml(updateJobordreFormidlingRequest, sent),
        onceIn(fields),
      );
      return seeOther(withReceipt(ordreHref(id), 'afgjort'));
    } catch (error) {
      if (error instanceof Fault && error.kode === UKENDT) throw error;
      return visOrdre(visit, ordre, { problems: problemsOf(error, new Map(), visit.say) });
    }
  });
};

/** Of an unknown candidate there is no page either. */
const UKENDT = 140001;
