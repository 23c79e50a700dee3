/** The page of values that a sandbox plays everybody else for, from the table of the plays. */
import { type Place, plays } from '../../src/sandbox/testing/plays.js';
import { type Bilingual, type Language, word } from './language.js';
import { anchor, code, escaped, link, table } from './markdown.js';

interface Section {
  readonly id: string;
  readonly title: Bilingual;
  readonly where: Bilingual;
}

const SECTIONS: Readonly<Record<Place, Section>> = {
  UserIdentifier: {
    id: 'user',
    title: { da: 'Hvad der sker med en forespørgsel', en: 'What befalls a request' },
    where: {
      da: 'Hele `UserIdentifier` i `RequestUserMetadataHeader`, ved enhver operation.',
      en: 'The whole of `UserIdentifier` in `RequestUserMetadataHeader`, of any operation.',
    },
  },
  'Jobannonce/Titel': {
    id: 'ad',
    title: { da: 'Hvad sagsbehandleren gør ved en annonce', en: 'What the case handler does with an ad' },
    where: {
      da: 'Slutningen af `Titel` i `CreateJobannonce` og `UpdateJobannonce`.',
      en: 'The end of `Titel` in `CreateJobannonce` and `UpdateJobannonce`.',
    },
  },
  'Jobordre/Titel': {
    id: 'order',
    title: { da: 'Hvad jobcentret gør ved en jobordre', en: 'What the job centre does with a job order' },
    where: {
      da: 'Slutningen af `Titel` i `CreateJobordre`.',
      en: 'The end of `Titel` in `CreateJobordre`.',
    },
  },
  CVRnumberIdentifier: {
    id: 'company',
    title: { da: 'Hvad CVR-registret svarer', en: 'What the CVR register answers' },
    where: {
      da: '`CVRnumberIdentifier`, hvor en virksomhed nævnes.',
      en: '`CVRnumberIdentifier`, wherever a company is named.',
    },
  },
};

const words = {
  intro: {
    da: 'I en sandkasse får disse værdier i en besked andre til at handle, med det samme og før svaret sendes. I produktion er de tekst som al anden. `n` er et tal.',
    en: 'In a sandbox these values of a message have others act, at once and before the answer goes out. In production they are text as any other. `n` is a number.',
  },
  value: { da: 'Værdi', en: 'Value' },
  copy: { da: 'Til at kopiere', en: 'To be copied' },
  happens: { da: 'Hvad der sker', en: 'What happens' },
  more: {
    da: 'Testerens ur (`Sandbox-Clock`, `npx jobnet sandbox clock`), et rent bord (`npx jobnet sandbox reset`, `POST /sandbox/reset`, `SANDBOX_CONTROL`), og hvor meget der kan vente på én gang:',
    en: "The tester's clock (`Sandbox-Clock`, `npx jobnet sandbox clock`), a clean table (`npx jobnet sandbox reset`, `POST /sandbox/reset`, `SANDBOX_CONTROL`), and how much may wait at once:",
  },
} as const satisfies Record<string, Bilingual>;

export function sandboxValuesPage(language: Language): string {
  const w = (key: keyof typeof words) => words[key][language];
  const section = (place: Place) => {
    const { id, title, where } = SECTIONS[place];
    const rows = plays
      .filter((play) => play.place === place)
      .map((play) => [code(play.value), code(play.example), escaped(play[language])]);
    return [
      `${anchor(id)}\n\n## ${title[language]}\n`,
      `${where[language]}\n`,
      table([w('value'), w('copy'), w('happens')], rows),
    ].join('\n');
  };
  return [
    `# ${word('sandboxValues', language)}\n`,
    `${link(word('reference', language), 'README.md')} › ${word('sandboxValues', language)}\n`,
    `${w('intro')}\n`,
    ...(Object.keys(SECTIONS) as Place[]).map(section),
    `${w('more')} ${link('docs/sandbox.md', '../../sandbox.md')}.\n`,
  ].join('\n');
}
