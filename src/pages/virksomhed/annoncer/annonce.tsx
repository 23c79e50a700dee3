/** One ad: how it stands, as everybody sees it, as it was sent, and what has become of it. */
import type {
  GetJobannoncePubliceretResponseType,
  GetJobannonceResponseType,
} from '../../../contract/index.js';
import type { FaultCode } from '../../../faults/catalogue.js';
import { Fault } from '../../../faults/fault.js';
import { html } from '../../answers.js';
import { isStatus, StatusBadge, statusMeaning } from '../../annonce/status.js';
import { VistAnnonce } from '../../annonce/vist.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Facts, Back } from '../../layout/parts.js';
import { ReceiptOf, type Receipts } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Say } from '../../words.js';
import { Afvist } from './afvist.js';
import { Historik } from './historik.js';
import { LISTE } from './skriv.js';

const RECEIPTS: Receipts = {
  rettet: {
    title: ['Rettelsen er sendt', 'The change was sent'],
    words: ['Status nedenfor er annoncens nu.', 'The status below is that of the ad now.'],
  },
  afsluttet: { title: ['Annoncen er afsluttet', 'The ad was ended'] },
};

const UNKNOWN = 130000;

const isFault = (error: unknown, kode: FaultCode): boolean =>
  error instanceof Fault && (error.kode === kode || error.violations.some((one) => one.kode === kode));

export async function annonce(visit: CompanyVisit) {
  const about = { JobannonceIdentifier: visit.params.id ?? '' };
  const own = await visit.ask('GetJobannonce', about).catch((error: unknown) => {
    if (isFault(error, UNKNOWN)) return undefined;
    throw error;
  });
  if (!own) return andres(visit, await visit.ask('GetJobannoncePubliceret', about));
  const [shown, history] = await Promise.all([
    publicOf(visit, own.JobannonceIdentifier),
    visit.ask('GetJobannonceHistory', { ...about, PageSize: 100 }),
  ]);
  return egen(visit, own, shown, <Historik haendelser={history.HaendelseSamling} say={visit.say} />);
}

/** The ad is on Jobnet no more, or does not come there as it is: its status says why. */
const NOBODY_SEES = 130203;

/** As everybody sees it or will see it; undefined where nobody does. */
async function publicOf(
  { ask }: CompanyVisit,
  id: string,
): Promise<GetJobannoncePubliceretResponseType | undefined> {
  try {
    return await ask('GetJobannoncePubliceret', { JobannonceIdentifier: id });
  } catch (error) {
    if (isFault(error, NOBODY_SEES)) return undefined;
    throw error;
  }
}

/** What is over stays over, and can only be deleted. */
const isOver = (status: number): boolean => isStatus(status, 'AfsluttetManuelt', 'IkkeLaengerePaaJobnet');

function egen(
  visit: CompanyVisit,
  own: GetJobannonceResponseType,
  shown: GetJobannoncePubliceretResponseType | undefined,
  history: ReturnType<typeof Historik>,
) {
  const { say } = visit;
  const page = `${LISTE}/${own.JobannonceIdentifier}`;
  const isSame = shown?.Version === own.Version;
  return html(
    200,
    <Document visit={visit} title={own.Jobannonce.Titel}>
      <ReceiptOf visit={visit} receipts={RECEIPTS} />
      <Back href={LISTE}>{say(['Alle jobannoncer', 'All job ads'])}</Back>
      <h1>{own.Jobannonce.Titel}</h1>
      <p>
        <StatusBadge code={own.Status} say={say} />
      </p>
      <p>{statusMeaning(own.Status, say)}</p>
      {own.Konfliktramt && (
        <p>
          {say([
            'Virksomheden er konfliktramt. Styrelsen ser efter, om annoncen søger arbejdskraft inden for det konfliktramte område.',
            'The company is hit by a conflict. The agency looks whether the ad seeks people for the area of the conflict.',
          ])}
        </p>
      )}
      {own.Afvisning && <Afvist afvisning={own.Afvisning} visit={visit} />}
      <div class="knapper">
        {!isOver(own.Status) && (
          <>
            <a class="button button-primary" href={`${page}/ret`}>
              {isStatus(own.Status, 'IkkeGodkendt')
                ? say(['Ret, og send igen', 'Correct and send again'])
                : say(['Ret annoncen', 'Change the ad'])}
            </a>
            <a class="button button-secondary" href={`${page}/afslut`}>
              {say(['Afslut annoncen', 'End the ad'])}
            </a>
          </>
        )}
        <a class="button button-secondary" href={`${page}/slet`}>
          {say(['Slet annoncen', 'Delete the ad'])}
        </a>
      </div>
      <Offentlig shown={shown} page={page} say={say} />
      {!isSame && (
        <section aria-labelledby="sendt-overskrift">
          <h2 id="sendt-overskrift">{say(['Sådan er den sendt senest', 'As it was sent last'])}</h2>
          <VistAnnonce
            annonce={{
              ...own.Jobannonce,
              ...(own.VirksomhedFraRegister && { VirksomhedFraRegister: own.VirksomhedFraRegister }),
              ...(own.StillingFraListe && { StillingFraListe: own.StillingFraListe }),
            }}
            say={say}
          />
        </section>
      )}
      <h2>{say(['Om annoncen', 'About the ad'])}</h2>
      <Facts
        facts={[
          [say(['Oprettet', 'Created']), momentText(own.OprettetTidspunkt, say)],
          [say(['Senest ændret', 'Changed last']), momentText(own.SenestAendretTidspunkt, say)],
          [say(['Version', 'Version']), String(own.Version)],
          [say(['Godkendt version', 'Approved version']), own.GodkendtVersion?.toString()],
          [say(['Annoncens id', 'Id of the ad']), own.JobannonceIdentifier],
        ]}
      />
      {history}
    </Document>,
  );
}

function Offentlig({
  shown,
  page,
  say,
}: {
  readonly shown: GetJobannoncePubliceretResponseType | undefined;
  readonly page: string;
  readonly say: Say;
}) {
  if (!shown)
    return <p>{say(['Ingen kan se annoncen på Jobnet nu.', 'Nobody can see the ad on Jobnet now.'])}</p>;
  return (
    <section aria-labelledby="vist-overskrift">
      <h2 id="vist-overskrift">
        {shown.PaaJobnet
          ? say(['Sådan ser alle den på Jobnet nu', 'As everybody sees it on Jobnet now'])
          : say(['Sådan bliver den vist på Jobnet', 'As it will be shown on Jobnet'])}
      </h2>
      <VistAnnonce
        annonce={shown.VistPubliceret}
        say={say}
        {...(shown.VistPubliceret.VistLogo && { logo: `${page}/logo` })}
      />
    </section>
  );
}

/** An ad that another organisation has sent for the company: what everybody sees of it. */
const andres = (visit: CompanyVisit, shown: GetJobannoncePubliceretResponseType) =>
  html(
    200,
    <Document visit={visit} title={shown.VistPubliceret.Titel}>
      <p>
        <a href={`${LISTE}/paa-jobnet`}>
          {visit.say(['Til virksomhedens annoncer på Jobnet', 'To the ads of the company on Jobnet'])}
        </a>
      </p>
      <h1>{shown.VistPubliceret.Titel}</h1>
      <p>
        {visit.say([
          'Annoncen er sendt af en myndighed eller gennem et andet system, og den rettes, afsluttes og slettes dér.',
          'An authority or another system has sent the ad, and it is changed, ended and deleted there.',
        ])}
      </p>
      <Offentlig shown={shown} page={`${LISTE}/${shown.JobannonceIdentifier}`} say={visit.say} />
    </Document>,
  );
