/** Said where no call is kept. */
import { said } from '../../layout/said.js';
import type { Visit } from '../../visit/visit.js';

export const ikkeGemt = (visit: Visit) =>
  said(
    visit,
    200,
    ['Kald bliver ikke gemt her', 'Calls are not kept here'],
    [
      'Den, der driver denne gateway, gemmer ikke beskeder og svar. Oplys log-id’et fra svaret, når du spørger om et kald.',
      'Whoever operates this gateway keeps no messages and answers. Tell the log id of the answer when you ask about a call.',
    ],
    { href: '/udvikler', words: ['Udviklere og testere', 'Developers and testers'] },
  );
