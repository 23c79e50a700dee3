/** What the creator of an ad will be mailed, in the words of the mail itself. */
import { Alert } from '../../layout/parts.js';
import type { Brev } from '../../visit/desk.js';
import type { StarVisit } from '../../visit/visit.js';
import type { Case } from './case.js';

interface Props {
  readonly sag: Case;
  readonly afvisning: Brev['afvisning'];
  readonly visit: StarVisit;
}

export function MailPreview({ sag, afvisning, visit }: Props) {
  const { say } = visit;
  const mail = visit.desk.afvisningsmail(brevOf(sag, afvisning, visit.now));
  const isSent = sag.waiting?.OpretterKanFaaMail !== false;
  return (
    <>
      {!isSent && (
        <Alert kind="warning" title={say(['Der bliver ikke sendt nogen mail', 'No mail will be sent'])}>
          {say([
            'Opretteren har ikke oplyst en e-mailadresse. Begrundelsen kan læses i opretterens eget system.',
            'The creator has given no e-mail address. The reasons can be read in the own system of the creator.',
          ])}
        </Alert>
      )}
      <section class="mail" aria-label={say(['Mailen', 'The mail'])}>
        <p>
          <strong>{say(['Til:', 'To:'])}</strong>{' '}
          {say([
            'den e-mailadresse, som opretteren har oplyst',
            'the e-mail address that the creator has given',
          ])}
        </p>
        <p>
          <strong>{say(['Emne:', 'Subject:'])}</strong> <span class="mail-emne">{mail.subject}</span>
        </p>
        <pre class="mail-tekst">{mail.text}</pre>
      </section>
    </>
  );
}

function brevOf({ ad, approved }: Case, afvisning: Brev['afvisning'], now: Date): Brev {
  const until = approved?.VistPubliceret.Publicering.AfpubliceringTidspunkt;
  return {
    jobannonceId: ad.JobannonceIdentifier,
    version: ad.Version,
    titel: ad.Jobannonce.Titel,
    afvisning,
    afvistTidspunkt: now,
    ...(until !== undefined && { approvedUntil: new Date(until) }),
  };
}
