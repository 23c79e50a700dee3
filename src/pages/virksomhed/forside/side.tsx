/** The front page around what an employee is to see in each state. */
import type { Child } from 'hono/jsx';
import { html } from '../../answers.js';
import { Document } from '../../layout/document.js';
import { Notices } from '../../layout/notices.js';
import { ReceiptOf, type Receipts } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { Besked } from '../besked.js';
import { noticesOf } from '../driftsbeskeder.js';

const RECEIPTS: Receipts = {
  anmodet: {
    title: ['Din anmodning om adgang er sendt', 'Your request for access was sent'],
  },
  accepteret: {
    title: ['Du har accepteret vilkårene', 'You have accepted the terms'],
  },
};

export async function frontPage(visit: CompanyVisit, status: number, content: Child) {
  const { say, signedIn } = visit;
  const notices = await noticesOf(visit);
  return html(
    status,
    <Document visit={visit} title={say(['Forside', 'Front page'])} isWide>
      <Besked visit={visit} />
      <Notices notices={notices} visit={visit} />
      <ReceiptOf visit={visit} receipts={RECEIPTS} />
      <h1>{signedIn.standing.virksomhed}</h1>
      <p class="font-lead">
        {say(['Velkommen til Jobnet for Arbejdsgivere.', 'Welcome to Jobnet for Employers.'])}
      </p>
      {content}
    </Document>,
  );
}
