/** The ads of a company, the newest first. */
import { kodeliste } from '../../../codelists/code-lists.js';
import { searchJobannonceRequest, type SoegeresultatType } from '../../../contract/index.js';
import { html } from '../../answers.js';
import { StatusBadge, StatusExplanations } from '../../annonce/status.js';
import { bodyXml, lastOf, type Values, valuesOf } from '../../forms/body-xml.js';
import { FormFields } from '../../forms/field.js';
import { ErrorSummary } from '../../forms/form.js';
import { type Field, labelsOf, type Option } from '../../forms/fields.js';
import { NO_PROBLEMS, type Problems, problemsOf } from '../../forms/problems.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Pager, Table } from '../../layout/parts.js';
import { ReceiptOf, type Receipts } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { LISTE } from './skriv.js';

const RECEIPTS: Receipts = {
  sendt: {
    title: ['Annoncen er sendt til godkendelse', 'The ad was sent for approval'],
    words: [
      'Den står øverst. Du får en e-mail, hvis den ikke bliver godkendt.',
      'It stands on top. You get an e-mail if it is not approved.',
    ],
  },
  'sendt-uden-mail': {
    title: ['Annoncen er sendt til godkendelse', 'The ad was sent for approval'],
    words: [
      'Den står øverst. Din kontaktperson har ingen e-mail, så se her, om den bliver godkendt.',
      'It stands on top. Your contact person has no e-mail, so look here whether it is approved.',
    ],
  },
  godkendt: {
    title: ['Annoncen er sendt og godkendt', 'The ad was sent and approved'],
    words: ['Den står øverst.', 'It stands on top.'],
  },
  slettet: { title: ['Annoncen er slettet', 'The ad was deleted'] },
};

const PAGE_SIZE = '25';

const optionsOf = (list: string): readonly Option[] =>
  kodeliste(list).values.map(({ code, da, en }) => ({ value: String(code), words: [da, en] }));

/** The names are those of SearchJobannonce, as in every form. */
const FILTERS: readonly Field[] = [
  { path: 'Fritekst', label: ['Ord i annoncen', 'Words of the ad'], kind: 'text', maxLength: 200 },
  {
    path: 'StatusSamling/Status',
    label: ['Status', 'Status'],
    kind: 'choice',
    none: ['Alle', 'All'],
    options: optionsOf('JobannonceStatus'),
  },
  {
    path: 'Sortering',
    label: ['Rækkefølge', 'Order'],
    kind: 'choice',
    none: ['Senest sendt først', 'Latest sent first'],
    options: optionsOf('Sortering').slice(1),
  },
];

interface Found {
  readonly ads: readonly SoegeresultatType[];
  readonly next: string | undefined;
  readonly problems: Problems;
}

async function find(visit: CompanyVisit, filters: Values, own: boolean): Promise<Found> {
  const { ask, cvr, say, request } = visit;
  const values = new Map([
    ...filters,
    ['EgneJobannoncer', [String(own)]] as const,
    ...(own ? [] : [['CVRnumberIdentifier', [cvr]] as const]),
    ['Cursor', [request.query.get('cursor') ?? '']] as const,
    ['PageSize', [PAGE_SIZE]] as const,
  ]);
  try {
    const found = await ask('SearchJobannonce', bodyXml(searchJobannonceRequest, values));
    return { ads: found.SoegeresultatSamling, next: found.NextCursor, problems: NO_PROBLEMS };
  } catch (error) {
    return { ads: [], next: undefined, problems: problemsOf(error, labelsOf(FILTERS, say), say) };
  }
}

export async function liste(visit: CompanyVisit) {
  const { say } = visit;
  const query = valuesOf(visit.request.query);
  const filters = new Map(FILTERS.map(({ path }) => [path, [lastOf(query, path)]] as const));
  const { ads, next, problems } = await find(visit, filters, true);
  const isFiltered = FILTERS.some(({ path }) => lastOf(filters, path) !== '');
  return html(
    problems.all.length > 0 ? 422 : 200,
    <Document visit={visit} title={say(['Jobannoncer', 'Job ads'])} isWide>
      <ReceiptOf visit={visit} receipts={RECEIPTS} />
      <div class="overskrift-linje">
        <h1>{say(['Jobannoncer', 'Job ads'])}</h1>
        <a class="button button-primary" href={`${LISTE}/opret`}>
          {say(['Opret jobannonce', 'Create a job ad'])}
        </a>
      </div>
      <ErrorSummary problems={problems} say={say} />
      {(isFiltered || ads.length > 0 || problems.all.length > 0) && (
        <form method="get" action={LISTE} class="filtre" role="search" novalidate>
          <FormFields fields={FILTERS} values={filters} problems={problems} say={say} />
          <div class="filtre-knapper">
            <button type="submit" class="button button-secondary">
              {say(['Vis', 'Show'])}
            </button>
            {isFiltered && <a href={LISTE}>{say(['Vis alle', 'Show all'])}</a>}
          </div>
        </form>
      )}
      {ads.length === 0 && !isFiltered && problems.all.length === 0 ? (
        <Ingen visit={visit} />
      ) : (
        <Annoncer
          visit={visit}
          ads={ads}
          empty={say(['Ingen annoncer passer til det, du har valgt.', 'No ads fit what you have chosen.'])}
        />
      )}
      <Pager visit={visit} next={next} />
      <StatusExplanations say={say} />
      <p>
        <a href={`${LISTE}/paa-jobnet`}>
          {say([
            'Se alle virksomhedens annoncer på Jobnet, også dem, som andre har sendt',
            'See all ads of the company on Jobnet, also those sent by others',
          ])}
        </a>
      </p>
    </Document>,
  );
}

const Ingen = ({ visit: { say } }: { readonly visit: CompanyVisit }) => (
  <section class="tomt">
    <h2>{say(['Ingen jobannoncer endnu', 'No job ads yet'])}</h2>
    <p>
      {say([
        'Opret en jobannonce, og send den til godkendelse. Når den er godkendt, kommer den på Jobnet.',
        'Create a job ad and send it for approval. When it is approved, it comes on Jobnet.',
      ])}
    </p>
  </section>
);

/** What everybody sees of the company: systems with its mandate send ads too. */
export async function paaJobnet(visit: CompanyVisit) {
  const { say } = visit;
  const { ads, next, problems } = await find(visit, new Map(), false);
  const title = say(['Virksomhedens annoncer på Jobnet', 'The ads of the company on Jobnet']);
  return html(
    problems.all.length > 0 ? 422 : 200,
    <Document visit={visit} title={title} isWide>
      <p>
        <a href={LISTE}>{say(['Til egne jobannoncer', 'To own job ads'])}</a>
      </p>
      <h1>{title}</h1>
      <p>
        {say([
          'Her står alle, der er på Jobnet nu. Hvad en myndighed eller et andet system har sendt, rettes dér; anonyme annoncer vises ikke.',
          'All that are on Jobnet now. What an authority or another system has sent is changed there; anonymous ads are not shown.',
        ])}
      </p>
      <ErrorSummary problems={problems} say={say} />
      <Annoncer
        visit={visit}
        ads={ads}
        empty={say(['Ingen annoncer er på Jobnet nu.', 'No ads are on Jobnet now.'])}
      />
      <Pager visit={visit} next={next} />
    </Document>,
  );
}

const Annoncer = ({
  visit,
  ads,
  empty,
}: {
  readonly visit: CompanyVisit;
  readonly ads: readonly SoegeresultatType[];
  readonly empty: string;
}) => (
  <Table
    visit={visit}
    caption={visit.say(['Jobannoncer', 'Job ads'])}
    columns={[
      { words: ['Overskrift', 'Title'] },
      { words: ['Status', 'Status'] },
      { words: ['På Jobnet fra', 'On Jobnet from'] },
      { words: ['På Jobnet til', 'On Jobnet until'] },
      { words: ['Sted', 'Place'] },
      { words: ['Antal', 'Number'], isNumber: true },
    ]}
    rows={ads.map((ad) => [
      <a href={`${LISTE}/${ad.JobannonceIdentifier}`}>{ad.Titel}</a>,
      <StatusBadge code={ad.Status} say={visit.say} />,
      ad.Publicering.PubliceringTidspunkt === undefined
        ? visit.say(['Når den er godkendt', 'When approved'])
        : momentText(ad.Publicering.PubliceringTidspunkt, visit.say),
      momentText(ad.Publicering.AfpubliceringTidspunkt, visit.say),
      ad.Job.Arbejdssted?.By ?? '–',
      String(ad.Job.AntalStillinger),
    ])}
    empty={empty}
  />
);
