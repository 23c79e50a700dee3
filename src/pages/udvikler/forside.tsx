import { html } from '../answers.js';
import { Document } from '../layout/document.js';
import type { DeveloperVisit } from '../visit/visit.js';
import type { Words } from '../words.js';

interface Way {
  readonly href: string;
  readonly title: Words;
  readonly words: Words;
  readonly isThere?: (visit: DeveloperVisit) => boolean;
}

const WAYS: readonly Way[] = [
  {
    href: '/udvikler/system',
    title: ['Systemer', 'Systems'],
    words: [
      'Se et systems certifikater og deres udløb, dets organisationer, mandater og grænser, og hvor meget der er brugt.',
      'See the certificates of a system and their ends, its organisations, mandates and limits, and how much is used.',
    ],
  },
  {
    href: '/udvikler/proev',
    title: ['Prøv en besked', 'Try a message'],
    words: [
      'Sæt en SOAP-besked ind, og se alt, hvad der er galt med den, med linjerne markeret. Intet bliver gemt.',
      'Paste a SOAP message and see all that is wrong with it, with its lines marked. Nothing is kept.',
    ],
  },
  {
    href: '/udvikler/byg',
    title: ['Byg en besked', 'Build a message'],
    words: [
      'Udfyld felterne for en operation, og tag den færdige XML og et klientudsnit med dig.',
      'Fill the fields of an operation in, and take the XML and a client snippet away.',
    ],
  },
  {
    href: '/udvikler/kald',
    title: ['Kald', 'Calls'],
    words: [
      'Se de seneste kald med anmodning, svar, fejl og tid, uden personoplysninger, og prøv et af dem igen.',
      'See the last calls with request, answer, faults and time, without personal data, and try one of them again.',
    ],
  },
  {
    href: '/udvikler/v1',
    title: ['Kald til lukkede tjenester', 'Calls of closed services'],
    words: [
      'Se, hvem der stadig kalder version 1, hvor ofte og med hvad.',
      'See who still calls version 1, how often and for what.',
    ],
  },
  {
    href: '/udvikler/signatur',
    title: ['Se en underskrift efter', 'Look into a signature'],
    words: [
      'Sæt en signeret besked ind, og se, hvad gatewayen ser: dele, algoritmer, hashværdier, kanonisk form, certifikat og tid.',
      'Paste a signed message, and see what the gateway sees: parts, algorithms, digests, canonical form, certificate and time.',
    ],
  },
  {
    href: '/docs/',
    title: ['Dokumentation', 'Documentation'],
    words: [
      'Kontrakten, alle regler og fejlkoder, eksempler og vejledning i at komme i gang.',
      'The contract, all rules and fault codes, examples, and how to get started.',
    ],
    isThere: ({ hasDocs }) => hasDocs,
  },
];

export const forside = (visit: DeveloperVisit) =>
  html(
    200,
    <Document visit={visit} title={visit.say(['Udviklere og testere', 'Developers and testers'])} isWide>
      <h1>{visit.say(['Udviklere og testere', 'Developers and testers'])}</h1>
      <ul class="kort-net no-max-width">
        {WAYS.filter(({ isThere }) => isThere?.(visit) ?? true).map(({ href, title, words }) => (
          <li>
            <section class="kort">
              <h2>
                <a href={href}>{visit.say(title)}</a>
              </h2>
              <p>{visit.say(words)}</p>
            </section>
          </li>
        ))}
      </ul>
    </Document>,
  );
