import type { OwnCertificate } from '../../../systems/own-systems-port.js';
import { momentText } from '../../layout/times.js';
import { Badge, Facts } from '../../layout/parts.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import { stateOf } from './certificate-state.js';

/** A certificate has long values: each is a list of names and values, and no row of a table. */
export const Certifikater = ({
  visit,
  certificates,
}: {
  readonly visit: DeveloperVisit;
  readonly certificates: readonly OwnCertificate[];
}) =>
  certificates.length === 0 ? (
    <p>
      {visit.say([
        'Der er ikke registreret noget certifikat: systemet kan ikke kalde.',
        'No certificate is registered: the system cannot call.',
      ])}
    </p>
  ) : (
    <ul class="certifikater no-max-width">
      {certificates.map((one) => (
        <li>
          <Certificate visit={visit} certificate={one} />
        </li>
      ))}
    </ul>
  );

function Certificate({
  visit: { say, now },
  certificate,
}: {
  readonly visit: DeveloperVisit;
  readonly certificate: OwnCertificate;
}) {
  const { sha256, subject, issuer, serialNumber, validFrom, validTo } = certificate;
  const { colour, words } = stateOf(certificate, now);
  return (
    <section class="kort">
      <h3>{subject}</h3>
      <p>
        <Badge colour={colour}>{say(words)}</Badge>
      </p>
      <Facts
        facts={[
          [say(['Udsteder', 'Issuer']), issuer],
          [say(['Serienummer', 'Serial number']), <code class="sti">{serialNumber}</code>],
          ['SHA-256', <code class="sti">{sha256}</code>],
          [
            say(['Gælder', 'Valid']),
            say([
              `fra ${momentText(validFrom, say)} til ${momentText(validTo, say)}`,
              `from ${momentText(validFrom, say)} to ${momentText(validTo, say)}`,
            ]),
          ],
        ]}
      />
    </section>
  );
}
