import { momentText } from '../layout/times.js';
import { Table } from '../layout/parts.js';
import type { Visit } from '../visit/visit.js';
import type { SystemCertificate } from '../visit/watching.js';

/** Those of systems, the first to end first; undefined where they cannot be read. */
export const Certificates = ({
  visit,
  certificates,
}: {
  readonly visit: Visit;
  readonly certificates: readonly SystemCertificate[] | undefined;
}) =>
  certificates ? (
    <Table
      visit={visit}
      caption={visit.say(['Certifikater', 'Certificates'])}
      columns={[
        { words: ['System', 'System'] },
        { words: ['SHA-256', 'SHA-256'] },
        { words: ['Udløber', 'Ends'] },
      ]}
      rows={certificates
        .toSorted((a, b) => a.end.getTime() - b.end.getTime())
        .map(({ system, fingerprint, end }) => [
          system,
          <code>{fingerprint.slice(0, 16)}…</code>,
          momentText(end, visit.say),
        ])}
      empty={visit.say(['Ingen.', 'None.'])}
    />
  ) : (
    <p>{visit.say(['De kan ikke læses lige nu.', 'They cannot be read at the moment.'])}</p>
  );
