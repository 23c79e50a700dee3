import type { Inspection } from '../../../soap/inspection.js';
import { momentText } from '../../layout/times.js';
import { Facts } from '../../layout/parts.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import type { Words } from '../../words.js';
import { systemAt } from '../system/places.js';
import { shortened } from './shortened.js';

/** The certificate that the message names, and for whom it is registered. */
export const Certificate = ({
  visit,
  inspection: { namedBy, certificate, registered },
  isForeign,
}: {
  readonly visit: DeveloperVisit;
  readonly inspection: Inspection;
  readonly isForeign: boolean;
}) => {
  const { say } = visit;
  const x509 = isForeign ? undefined : certificate;
  return (
    <>
      <h2>{say(['Certifikat', 'Certificate'])}</h2>
      <Facts
        facts={[
          [say(['Nævnt ved', 'Named by']), namedBy && say(NAMED_BY[namedBy])],
          [say(['Registreret til', 'Registered to']), <Registered {...{ visit, registered, isForeign }} />],
          [
            say(['Registreringen', 'The registration']),
            isForeign ? undefined : registered?.end && endText(visit, registered.end),
          ],
          [say(['Emne', 'Subject']), x509 && shortened(oneLine(x509.subject))],
          [say(['Udsteder', 'Issuer']), x509 && shortened(oneLine(x509.issuer))],
          [
            'SHA-256',
            x509 && <code class="sti">{x509.fingerprint256.replaceAll(':', '').toLowerCase()}</code>,
          ],
          [
            say(['Gælder', 'Valid']),
            x509 &&
              say([
                `fra ${momentText(new Date(x509.validFrom), say)} til ${momentText(new Date(x509.validTo), say)}`,
                `from ${momentText(new Date(x509.validFrom), say)} to ${momentText(new Date(x509.validTo), say)}`,
              ]),
          ],
        ]}
      />
    </>
  );
};

const Registered = ({
  visit: { say },
  registered,
  isForeign,
}: {
  readonly visit: DeveloperVisit;
  readonly registered: Inspection['registered'];
  readonly isForeign: boolean;
}) => {
  if (!registered) return <>{say(['Intet system', 'No system'])}</>;
  if (isForeign) return <>{say(['Et andet system', 'Another system'])}</>;
  return <a href={systemAt(registered.system.id)}>{registered.system.name}</a>;
};

const NAMED_BY: Readonly<Record<NonNullable<Inspection['namedBy']>, Words>> = {
  certificate: ['Certifikatet selv, i beskeden', 'The certificate itself, in the message'],
  thumbprint: ['Fingeraftryk (SHA-1)', 'Thumbprint (SHA-1)'],
  subjectKeyIdentifier: ['Nøgle-id (SubjectKeyIdentifier)', 'Key id (SubjectKeyIdentifier)'],
  issuerSerial: ['Udsteder og serienummer', 'Issuer and serial number'],
};

function endText(
  { say, now }: DeveloperVisit,
  { at, isRevoked }: NonNullable<NonNullable<Inspection['registered']>['end']>,
): string {
  const when = momentText(at, say);
  if (isRevoked) return say([`Spærret ${when}`, `Revoked ${when}`]);
  return at <= now
    ? say([`Afløst ${when}`, `Replaced ${when}`])
    : say([`Afløses ${when}`, `Will be replaced ${when}`]);
}

const oneLine = (name: string): string => name.split('\n').join(', ');
