import type { Kind, Role } from '../../signin/person.js';
import type { Standing } from '../visit/standing.js';
import type { Visit } from '../visit/visit.js';
import type { Words } from '../words.js';

export interface MenuItem {
  readonly href: string;
  readonly words: Words;
  /** It is there, and cannot be used at this moment. */
  readonly isOff?: boolean;
}

/** Where each kind of person can go; the first is where they begin. */
export function menuOf({ signedIn, isOpenToDevelopers, hasDocs }: MenuParts): readonly MenuItem[] {
  if (!signedIn) return [];
  const { session, standing } = signedIn;
  return MENUS[session.kind]({ roles: session.roles, standing, isOpenToDevelopers, hasDocs });
}

type MenuParts = Pick<Visit, 'signedIn' | 'isOpenToDevelopers' | 'hasDocs'>;

interface Known extends Pick<Visit, 'isOpenToDevelopers' | 'hasDocs'> {
  readonly roles: readonly Role[];
  readonly standing: Standing | undefined;
}

const MENUS: Readonly<Record<Kind, (known: Known) => readonly MenuItem[]>> = {
  // Whoever looks after a system may work for a company that has nothing else to do here.
  virksomhed: (known) => [
    ...(known.roles.includes('integrator') ? DEVELOPER : []),
    ...(known.standing || !known.roles.includes('integrator') ? ofCompany(known) : []),
  ],
  star: ({ roles }) => [
    ...(roles.includes('sagsbehandler') ? CASE_HANDLER : []),
    ...(roles.includes('drift') ? OPERATOR : []),
    ...(roles.includes('lba') ? LBA : []),
  ],
  myndighed: ({ isOpenToDevelopers, hasDocs }) => [
    ...(isOpenToDevelopers ? DEVELOPER : []),
    ...(hasDocs ? DOCUMENTATION : []),
  ],
};

const ofCompany = ({ roles, standing }: Known): readonly MenuItem[] => [
  { href: '/virksomhed', words: ['Forside', 'Front page'] },
  {
    href: '/virksomhed/annoncer',
    words: ['Jobannoncer', 'Job ads'],
    isOff: standing?.may.jobannoncer !== true,
  },
  {
    href: '/virksomhed/ordrer',
    words: ['Jobordrer', 'Job orders'],
    isOff: standing?.may.jobordrer !== true,
  },
  {
    href: '/virksomhed/kontaktpersoner',
    words: ['Kontaktpersoner', 'Contact persons'],
    isOff: standing === undefined || standing.tilstand === 'AdgangMangler',
  },
  ...(roles.includes('lba') ? [{ href: '/virksomhed/adgange', words: ['Adgang', 'Access'] } as const] : []),
];

const CASE_HANDLER: readonly MenuItem[] = [
  { href: '/star', words: ['Godkendelse', 'Approval'] },
  { href: '/star/driftsbeskeder', words: ['Driftsbeskeder', 'Notices'] },
  { href: '/star/virksomheder', words: ['Virksomheder', 'Companies'] },
];

const OPERATOR: readonly MenuItem[] = [
  { href: '/drift', words: ['Drift', 'Operation'] },
  { href: '/drift/koe', words: ['Udbakke og kø', 'Outbox and queue'] },
  { href: '/drift/audit', words: ['Auditspor', 'Audit trail'] },
];

const LBA: readonly MenuItem[] = [{ href: '/star/adgange', words: ['Adgang', 'Access'] }];

const DEVELOPER: readonly MenuItem[] = [{ href: '/udvikler', words: ['Udvikler', 'Developer'] }];

const DOCUMENTATION: readonly MenuItem[] = [{ href: '/docs/', words: ['Dokumentation', 'Documentation'] }];
