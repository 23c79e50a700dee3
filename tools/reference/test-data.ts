/** The page of test companies, organisations and systems of the sandbox, from demo/. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeListValue } from '../../src/codelists/code-lists.js';
import { projectRoot } from '../../src/config/data-file.js';
import { type Bilingual, type Language, word } from './language.js';
import { anchor, code, escaped, link, table } from './markdown.js';

interface Place {
  readonly landekode: string;
}

interface Unit {
  readonly pnr: string;
  readonly navn: string;
  readonly gyldigFra: string;
  readonly gyldigTil?: string;
}

interface Company {
  readonly cvr: string;
  readonly navn: string;
  readonly andreNavne?: readonly string[];
  readonly status: string;
  readonly adresse: Place;
  readonly produktionsenheder: readonly Unit[];
}

interface Organisation {
  readonly organisationTypeId: number;
  readonly organisationCode: string;
}

interface System {
  readonly name: string;
  readonly organisations: readonly Organisation[];
  readonly mandates: readonly string[];
}

interface Authority extends Organisation {
  readonly navn: string;
  readonly fra?: string;
  readonly kommuner?: readonly string[];
}

interface Lock {
  readonly cvr: string;
  readonly laas: 'spaerret' | 'konfliktramt';
}

interface Logo {
  readonly cvr: string;
  readonly pnr?: string;
}

interface Occupation {
  readonly uri: string;
  readonly navn: string;
  readonly aliasser: readonly { readonly id: string; readonly navn: string }[];
  readonly gyldigTil?: string;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- demo/ is as its tests say
const read = <T>(name: string): readonly T[] =>
  JSON.parse(readFileSync(join(projectRoot, 'demo', `${name}.json`), 'utf8')) as readonly T[];

const words = {
  intro: {
    da: 'Alt er opfundet. `make run` indlæser det, hver gang databasen er ny; hvert svar i eksemplerne bygger på det.',
    en: 'All of it is invented. `make run` loads it into a new database, and every answer in the examples is built on it.',
  },
  companies: { da: 'Virksomheder', en: 'Companies' },
  company: { da: 'Virksomhed', en: 'Company' },
  status: { da: 'Status i CVR', en: 'Status in CVR' },
  units: { da: 'P-numre', en: 'Production units' },
  for: { da: 'Hvad den er god til', en: 'What it is for' },
  systems: { da: 'Systemer', en: 'Systems' },
  systemsIntro: {
    da: 'Hvert har et engangscertifikat med nøgle i `DATA_DIR/certificates`. Organisationen skrives i ActiveOrganisationHeader.',
    en: 'Each has a throw-away certificate with its key in `DATA_DIR/certificates`. The organisation is written into ActiveOrganisationHeader.',
  },
  system: { da: 'System', en: 'System' },
  organisation: { da: 'Organisation', en: 'Organisation' },
  mandates: { da: 'Fuldmagt fra', en: 'Mandate of' },
  authorities: { da: 'Myndigheder i jobordrer', en: 'Authorities in job orders' },
  takesPart: { da: 'Deltager', en: 'Takes part' },
  municipalities: { da: 'Kommuner', en: 'Municipalities' },
  from: { da: 'fra', en: 'from' },
  until: { da: 'til', en: 'until' },
  domains: { da: 'Domæner til anonyme annoncer', en: 'Domains for anonymous ads' },
  domain: { da: 'Domæne', en: 'Domain' },
  occupations: { da: 'Stillingsbetegnelser', en: 'Occupations' },
  occupation: { da: 'Stilling', en: 'Occupation' },
  aliases: { da: 'Aliasser', en: 'Aliases' },
  ended: { da: 'udløbet', en: 'ended' },
  people: { da: 'Personer', en: 'People' },
  peopleIntro: {
    da: 'Sandkassen har ingen personer på forhånd. Kontaktpersoner og kandidater er dem, beskeden nævner: opfind dem, og brug aldrig rigtige navne eller CPR-numre.',
    en: 'The sandbox has no people of its own. Contact persons and candidates are those that a message names: invent them, and never use real names or CPR numbers.',
  },
} as const satisfies Record<string, Bilingual>;

const EEA = ['DE'];

/** What a company is for is read from what is known of it. */
const PURPOSES: readonly {
  readonly fits: (company: Company, facts: { locks: readonly string[]; logos: readonly Logo[] }) => boolean;
  readonly say: Bilingual;
}[] = [
  {
    fits: ({ status }, { locks }) => ['NORMAL', 'Aktiv'].includes(status) && locks.length === 0,
    say: { da: 'aktiv: annoncer og jobordrer tages', en: 'active: ads and job orders are taken' },
  },
  {
    fits: ({ status }) => !['NORMAL', 'Aktiv'].includes(status),
    say: { da: 'ikke aktiv i CVR: 130011, 140041', en: 'not active in CVR: 130011, 140041' },
  },
  {
    fits: (_, { locks }) => locks.includes('spaerret'),
    say: { da: 'spærret: 130030, 140041', en: 'locked: 130030, 140041' },
  },
  {
    fits: (_, { locks }) => locks.includes('konfliktramt'),
    say: {
      da: 'konfliktramt: annoncer venter altid på en sagsbehandler, jobordrer er 140040',
      en: 'hit by a conflict: its ads always wait for a case handler, job orders are 140040',
    },
  },
  {
    fits: ({ adresse: { landekode } }) => EEA.includes(landekode),
    say: {
      da: 'hjemme i et andet EU-land: regel 5 om EURES gælder',
      en: 'domiciled in another EU country: rule 5 on EURES holds',
    },
  },
  {
    fits: ({ adresse: { landekode } }) => !['DK', ...EEA].includes(landekode),
    say: {
      da: 'hjemme uden for EU og EØS: regel 5 om EURES gælder ikke',
      en: 'domiciled outside of the EU and EEA: rule 5 on EURES does not hold',
    },
  },
  {
    fits: (_, { logos }) => logos.length > 0,
    say: { da: 'har logo fra før', en: 'has a logo already' },
  },
  {
    fits: ({ andreNavne = [] }) => andreNavne.length > 0,
    say: {
      da: 'har binavne, som en anonym annonce også skjuler',
      en: 'has other names, which an anonymous ad hides too',
    },
  },
  {
    fits: ({ status, produktionsenheder }) =>
      ['NORMAL', 'Aktiv'].includes(status) && produktionsenheder.some(({ gyldigTil }) => gyldigTil),
    say: { da: 'en P-enhed er ophørt: 4353', en: 'a unit has ended: 4353' },
  },
  {
    fits: ({ produktionsenheder }) => produktionsenheder.some(({ gyldigFra }) => gyldigFra > '2050'),
    say: { da: 'en P-enhed er ikke begyndt: 4353', en: 'a unit has not begun: 4353' },
  },
];

export function testDataPage(language: Language): string {
  const w = (key: keyof typeof words) => words[key][language];
  return [
    `# ${word('testData', language)}\n`,
    `${link(word('reference', language), 'README.md')} › ${word('testData', language)}\n`,
    `${w('intro')}\n`,
    `## ${w('companies')}\n`,
    table(['CVR', w('company'), w('status'), w('units'), w('for')], companies(language)),
    `## ${w('systems')}\n`,
    `${w('systemsIntro')}\n`,
    table([w('system'), w('organisation'), w('mandates')], systems(language)),
    `## ${w('authorities')}\n`,
    table([w('organisation'), w('takesPart'), w('municipalities')], authorities(language)),
    `## ${w('domains')}\n`,
    table(
      [w('organisation'), w('domain')],
      read<Organisation & { readonly domaene: string }>('domaener').map((row) => [
        named(row, language),
        code(row.domaene),
      ]),
    ),
    `## ${w('occupations')}\n`,
    table(
      [w('occupation'), 'ConceptUriDa', w('aliases')],
      read<Occupation>('stillinger').map(({ navn, uri, aliasser, gyldigTil }) => [
        escaped(navn) + (gyldigTil === undefined ? '' : ` (${w('ended')} ${gyldigTil})`),
        code(uri),
        aliasser.map((alias) => `${escaped(alias.navn)} ${code(alias.id)}`).join('<br>'),
      ]),
    ),
    `## ${w('people')}\n`,
    `${w('peopleIntro')}\n`,
  ].join('\n');
}

function companies(language: Language): readonly (readonly string[])[] {
  const locks = read<Lock>('laase');
  const logos = read<Logo>('logos');
  return read<Company>('virksomheder').map((company) => {
    const { cvr } = company;
    const facts = {
      locks: locks.filter((lock) => lock.cvr === cvr).map(({ laas }) => laas),
      logos: logos.filter((logo) => logo.cvr === cvr),
    };
    const purposes = PURPOSES.filter(({ fits }) => fits(company, facts)).map(({ say }) => say[language]);
    return [
      `${anchor(`cvr-${cvr}`)}${code(cvr)}`,
      escaped(company.navn),
      code(company.status),
      company.produktionsenheder.map((unit) => unitOf(unit, language)).join('<br>'),
      purposes.join('; '),
    ];
  });
}

function unitOf({ pnr, gyldigFra, gyldigTil }: Unit, language: Language): string {
  const isLater = gyldigFra > '2050' ? ` ${words.from[language]} ${gyldigFra}` : '';
  const isOver = gyldigTil === undefined ? '' : ` ${words.until[language]} ${gyldigTil}`;
  return `${code(pnr)}${isLater}${isOver}`;
}

const systems = (language: Language): readonly (readonly string[])[] =>
  read<System>('systems').map(({ name, organisations, mandates }) => [
    escaped(name),
    organisations.map((one) => named(one, language)).join('<br>'),
    mandates.map((cvr) => code(cvr)).join(' '),
  ]);

const authorities = (language: Language): readonly (readonly string[])[] =>
  read<Authority>('myndigheder').map((one) => [
    `${named(one, language)}: ${escaped(one.navn)}`,
    one.fra === undefined ? word('no', language) : `${words.from[language]} ${one.fra}`,
    (one.kommuner ?? []).join(', '),
  ]);

/** `Jobcenter 8/461`. */
function named({ organisationTypeId: type, organisationCode }: Organisation, language: Language): string {
  const title = codeListValue('OrganisationType', type)?.[language] ?? '';
  return `${escaped(title)} ${code(`${type}/${organisationCode}`)}`;
}
