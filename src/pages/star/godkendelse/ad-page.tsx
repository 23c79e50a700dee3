/** An ad on the desk: as citizens will see it, as it was sent, and what may be done with it. */
import { html, seeOther } from '../../answers.js';
import { bodyXml, type Values, valuesOf } from '../../forms/body-xml.js';
import { codeWords } from '../../forms/codes.js';
import { labelsOf } from '../../forms/fields.js';
import { ErrorSummary, onceIn } from '../../forms/form.js';
import { NO_PROBLEMS, problemsOf, type Problems } from '../../forms/problems.js';
import { momentText } from '../../layout/times.js';
import { VistAnnonce } from '../../annonce/vist.js';
import { Document } from '../../layout/document.js';
import { Alert, Facts, Back } from '../../layout/parts.js';
import { ReceiptOf, withReceipt } from '../../layout/receipts.js';
import { notFound } from '../../layout/said.js';
import type { Show, Take } from '../../route.js';
import type { StarVisit } from '../../visit/visit.js';
import { ACTIONS, Actions, hrefOf, PARKED_UNTIL } from './actions.js';
import { type Case, caseOf, isWaiting } from './case.js';
import { Compared } from './compared.js';
import { History, Refusal } from './history.js';
import { Marks } from './marks.js';
import { RECEIPTS } from './receipts.js';

interface Refused {
  readonly values: Values;
  readonly problems: Problems;
}

export const showAd: Show<StarVisit> = (visit) => adPage(visit);

export const takeAd: Take<StarVisit> = async (visit, fields) => {
  const { ask, say, params } = visit;
  const action = ACTIONS.get(fields.get('udfoer') ?? '');
  if (!action) return notFound(visit);
  const values = new Map([...valuesOf(fields), ['JobannonceIdentifier', [params.id ?? '']]]);
  try {
    await ask(action.operation, bodyXml(action.request, values), onceIn(fields));
  } catch (error) {
    return adPage(visit, { values, problems: problemsOf(error, labelsOf([PARKED_UNTIL], say), say) });
  }
  return seeOther(withReceipt(`/star/annoncer/${params.id ?? ''}`, action.receipt));
};

/** Whoever came second is told why, above the ad as it is now. */
async function adPage(visit: StarVisit, refused?: Refused) {
  const { say } = visit;
  const sag = await caseOf(visit, visit.params.id ?? '');
  const { Jobannonce } = sag.ad;
  return html(
    refused ? 422 : 200,
    <Document visit={visit} title={Jobannonce.Titel} isWide>
      <Back href="/star">{say(['Til køen', 'To the queue'])}</Back>
      <ReceiptOf visit={visit} receipts={RECEIPTS} />
      {refused && <ErrorSummary problems={refused.problems} say={say} />}
      <h1>{Jobannonce.Titel}</h1>
      {sag.waiting && <Marks ad={sag.waiting} visit={visit} />}
      <About sag={sag} visit={visit} />
      {isWaiting(sag.ad) ? (
        <Actions
          sag={sag}
          visit={visit}
          values={refused?.values ?? new Map()}
          problems={refused?.problems ?? NO_PROBLEMS}
        />
      ) : (
        <NotWaiting sag={sag} visit={visit} />
      )}
      <BothViews sag={sag} visit={visit} />
      <section aria-labelledby="historik">
        <h2 id="historik">{say(['Historik', 'History'])}</h2>
        <History history={sag.history} hasMore={sag.hasMore} visit={visit} />
      </section>
    </Document>,
  );
}

interface Props {
  readonly sag: Case;
  readonly visit: StarVisit;
}

function About({ sag: { ad, waiting, approved }, visit }: Props) {
  const { say } = visit;
  const cvr = ad.Jobannonce.Virksomhed.CVRnumberIdentifier;
  return (
    <Facts
      facts={[
        [say(['Status', 'Status']), say(codeWords('JobannonceStatus', ad.Status))],
        [
          say(['Virksomhed', 'Company']),
          <a href={`/star/virksomheder?cvr=${cvr}`}>
            {ad.VirksomhedFraRegister?.Navn ?? ''} (CVR {cvr})
          </a>,
        ],
        [say(['Version', 'Version']), `${ad.Version}`],
        [
          say(['Godkendt version', 'Approved version']),
          ad.GodkendtVersion === undefined ? undefined : String(ad.GodkendtVersion),
        ],
        [
          say(['Den godkendte er på Jobnet til', 'The approved one is on Jobnet until']),
          approved && momentText(approved.VistPubliceret.Publicering.AfpubliceringTidspunkt, say),
        ],
        [
          say(['Har ventet siden', 'Has waited since']),
          waiting && momentText(waiting.AfventerSidenTidspunkt, say),
        ],
        [say(['Oprettet', 'Created']), momentText(ad.OprettetTidspunkt, say)],
        [say(['Senest ændret', 'Last changed']), momentText(ad.SenestAendretTidspunkt, say)],
        [
          say(['Mail til opretteren', 'Mail to the creator']),
          waiting &&
            (waiting.OpretterKanFaaMail
              ? say(['Sendes ved en afvisning', 'Is sent with a refusal'])
              : say([
                  'Kan ikke sendes: opretteren har ikke oplyst en e-mailadresse',
                  'Cannot be sent: the creator has given no e-mail address',
                ])),
        ],
      ]}
    />
  );
}

const NotWaiting = ({ sag: { ad }, visit }: Props) => (
  <section aria-labelledby="behandling">
    <h2 id="behandling">{visit.say(['Behandling', 'Treatment'])}</h2>
    <p>{visit.say(['Annoncen venter ikke på en afgørelse.', 'The ad does not wait for a decision.'])}</p>
    {ad.Afvisning && (
      <Alert kind="info" title={visit.say(['Derfor blev den afvist', 'Why it was refused'])}>
        <Refusal afvisning={ad.Afvisning} visit={visit} />
      </Alert>
    )}
  </section>
);

function BothViews({ sag, visit }: Props) {
  const { say } = visit;
  const { ad, seen } = sag;
  return (
    <div class="to-spalter annonce-visninger">
      <section aria-labelledby="som-borgere">
        <h2 id="som-borgere">
          {say([`Sådan ser borgerne version ${ad.Version}`, `Version ${ad.Version} as citizens see it`])}
        </h2>
        {seen ? (
          <div class="borger">
            {seen.AnonymArbejdsgiver && <p>{say(['Anonym arbejdsgiver', 'Anonymous employer'])}</p>}
            <VistAnnonce annonce={seen} say={say} {...(seen.VistLogo && { logo: `${hrefOf(sag)}/logo` })} />
          </div>
        ) : (
          <p>
            {say([
              'Denne version vises ikke for borgerne, eller det kan ikke siges på forhånd, hvordan den bliver vist.',
              'Citizens do not see this version, or nobody can say beforehand how it will be shown.',
            ])}
          </p>
        )}
      </section>
      <section aria-labelledby="som-sendt">
        <h2 id="som-sendt">
          {say([`Sådan er version ${ad.Version} sendt`, `Version ${ad.Version} as it was sent`])}
        </h2>
        <Compared sag={sag} visit={visit} />
      </section>
    </div>
  );
}
