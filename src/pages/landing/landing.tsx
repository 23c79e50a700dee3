/** The landing page leads each kind of user to theirs. */
import { html } from '../answers.js';
import { Document, NAME } from '../layout/document.js';
import type { Kind } from '../../signin/person.js';
import { MINE } from './mine.js';
import { menuOf } from '../layout/menu.js';
import { Notices } from '../layout/notices.js';
import type { Visit } from '../visit/visit.js';
import type { Words } from '../words.js';

interface Way {
  readonly title: Words;
  readonly words: Words;
  readonly link: Words;
  readonly href: string;
  readonly isThere: (visit: Visit) => boolean;
  /** Whoever is signed in so has been there. */
  readonly kind?: Kind;
}

const OWN: Words = ['Gå til dine sider', 'Go to your pages'];

const hasSignIn = (visit: Visit): boolean => visit.hasSignIn;

const WAYS: readonly Way[] = [
  {
    title: ['Virksomheder', 'Companies'],
    words: [
      'Opret jobannoncer og jobordrer, og hold kontaktpersonerne ajour.',
      'Create job ads and job orders, and keep contact persons up to date.',
    ],
    link: ['Log ind med MitID Erhverv', 'Sign in with MitID Erhverv'],
    href: '/login/virksomhed?til=/virksomhed',
    isThere: hasSignIn,
    kind: 'virksomhed',
  },
  {
    title: ['Systemleverandører', 'Vendors of systems'],
    words: [
      'Se jeres systemers certifikater, mandater og grænser, og find fejlen i en besked.',
      'See the certificates, mandates and limits of your systems, and find the error in a message.',
    ],
    link: ['Log ind med MitID Erhverv', 'Sign in with MitID Erhverv'],
    href: '/login/virksomhed?til=/udvikler',
    isThere: ({ isOpenToDevelopers, hasSignIn }) => hasSignIn && !isOpenToDevelopers,
  },
  {
    title: ['Udviklere og testere', 'Developers and testers'],
    words: [
      'Kontrakt, fejlkoder, eksempler og værktøj til fagsystemer og ATS-leverandører.',
      'Contract, fault codes, examples and tools for case systems and ATS vendors.',
    ],
    link: ['Gå til dokumentationen', 'Go to the documentation'],
    href: '/docs/',
    isThere: ({ isOpenToDevelopers, hasDocs }) => hasDocs && !isOpenToDevelopers,
  },
  {
    title: ['Udviklere og testere', 'Developers and testers'],
    words: [
      'Prøv en besked, byg en, og find kontrakt, fejlkoder og eksempler.',
      'Try a message, build one, and find contract, fault codes and examples.',
    ],
    link: ['Gå til værktøjerne', 'Go to the tools'],
    href: '/udvikler',
    isThere: ({ isOpenToDevelopers }) => isOpenToDevelopers,
  },
  {
    title: ['Medarbejdere i STAR', 'Employees of STAR'],
    words: [
      'Godkend jobannoncer, skriv driftsbeskeder, se virksomheders låse, og følg driften.',
      'Approve job ads, write notices, see the locks of companies, and watch the operation.',
    ],
    link: ['Log ind som medarbejder', 'Sign in as an employee'],
    href: `/login/star?til=${MINE}`,
    isThere: hasSignIn,
    kind: 'star',
  },
];

function waysOf(visit: Visit): readonly Way[] {
  const [first] = menuOf(visit);
  const isOwn = ({ kind }: Way) => kind !== undefined && kind === visit.signedIn?.session.kind;
  return WAYS.filter(({ isThere }) => isThere(visit)).map((way) =>
    first && isOwn(way) ? { ...way, link: OWN, href: first.href } : way,
  );
}

export function landing(visit: Visit) {
  const { say, notices } = visit;
  return html(
    200,
    <Document visit={visit} title={say(['Velkommen', 'Welcome'])} isWide>
      <Notices notices={notices} visit={visit} />
      <h1>{say(NAME)}</h1>
      <p class="font-lead">
        {say([
          'Her finder virksomheder arbejdskraft, og fagsystemer sender jobannoncer og jobordrer.',
          'Companies find staff here, and case systems send job ads and job orders.',
        ])}
      </p>
      <ul class="kort-net no-max-width">
        {waysOf(visit).map(({ title, words, link, href }) => (
          <li>
            <section class="kort">
              <h2>{say(title)}</h2>
              <p>{say(words)}</p>
              <p class="kort-fod">
                <a href={href}>{say(link)}</a>
              </p>
            </section>
          </li>
        ))}
      </ul>
    </Document>,
  );
}
