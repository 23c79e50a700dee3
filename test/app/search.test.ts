import { expect } from 'chai';
import { kode } from '../../src/codelists/code-lists.js';
import { createAd, decide, errorCode, messageAbout } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { allPages, type Asked, idsOf, search } from '../support/searches.js';
import { asOrganisation, post, sampleOf, valueOf, withValue } from '../support/soap-client.js';

const BEGIN = new Date('2026-11-24T10:00:00+01:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ODENSE = [8, '461'] as const;
const COPENHAGEN = [8, '101'] as const;
const STAR = [1, '1'] as const;

describe('SearchJobannonce', () => {
  let app: TestApp;
  let now = BEGIN;
  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  const ask = (asked: Asked, as: readonly [number, string] = COPENHAGEN) =>
    search(app.origin, asked, now, as);
  const found = async (asked: Asked, as?: readonly [number, string]) => {
    const answer = await ask(asked, as);
    expect(answer.status, answer.xml).to.equal(200);
    return idsOf(answer);
  };
  const published = (asked: Asked, as?: readonly [number, string]) =>
    found({ EgneJobannoncer: false, ...asked }, as);
  const own = (asked: Asked, as: readonly [number, string] = ODENSE) =>
    found({ EgneJobannoncer: true, ...asked }, as);
  const create = (
    change: (xml: string) => string = (xml) => xml,
    [type, code]: readonly [number, string] = ODENSE,
  ) => createAd(app.origin, asOrganisation(change(sampleOf('CreateJobannonce', now)), type, code));
  const decideOn = async (id: string, operation: 'GodkendJobannonce' | 'AfvisJobannonce') => {
    const ad = await app.database.knex('jobannonce').where({ id }).first<{ version: number }>('version');
    await decide(app.origin, { id, version: ad.version }, operation, now);
  };
  const approve = (id: string) => decideOn(id, 'GodkendJobannonce');
  const publish = async (change?: (xml: string) => string, as?: readonly [number, string]) => {
    const id = await create((xml) => (change ? change(atOnce(xml)) : atOnce(xml)), as);
    await approve(id);
    return id;
  };
  const act = async (operation: string, id: string, version = 1, change = (xml: string) => xml) => {
    const answer = await post(app.origin, change(messageAbout(operation, now, id, version)));
    expect(answer.status, answer.xml).to.equal(200);
  };

  before(async () => {
    app = await startApp({ clock: () => now });
  });
  after(() => app.stop());
  beforeEach(async () => {
    now = BEGIN;
    await app.database.knex.raw('truncate jobannonce, request_repeat cascade');
  });

  describe('published ads', () => {
    it('are those on Jobnet to the millisecond, in their approved version, latest publication first', async () => {
      const scheduled = await create();
      await approve(scheduled);
      const first = await publish();
      later(1);
      const second = await publish();
      const waiting = await create(atOnce);
      expect(await published({})).to.deep.equal([second, first]);
      now = new Date(BEGIN.getTime() + DAY - 1);
      expect(await published({})).to.deep.equal([second, first]);
      later(1);
      expect(await published({})).to.deep.equal([scheduled, second, first]);
      await act('UpdateJobannonce', second, 1, (xml) => withValue(xml, 'Titel', 'Ny overskrift'));
      await act('CloseJobannonce', first);
      const answer = await ask({ EgneJobannoncer: false });
      expect(idsOf(answer)).to.deep.equal([scheduled, second]);
      expect(answer.xml).to.not.include('Ny overskrift');
      await act('DeleteJobannonce', scheduled);
      expect(await published({})).to.deep.equal([second]);
      expect(await own({})).to.have.members([second, first, waiting]);
      later(40 * DAY);
      expect(await published({})).to.deep.equal([]);
    });

    it('look the same to their own organisation, to others and to STAR', async () => {
      await publish();
      await publish(anonymous);
      const answers = await Promise.all(
        [ODENSE, COPENHAGEN, STAR, [2, '28'], [10, '97007659']].map((as) =>
          ask({ EgneJobannoncer: false, FuldtIndhold: true }, as as readonly [number, string]),
        ),
      );
      const same = answers.map(({ xml }) => xml.replace(/(LogReferenceIdentifier[^>]*>)[^<]+/, '$1'));
      expect(new Set(same).size).to.equal(1);
    });

    it('come with text and application when they are asked for, with Danish times, and never with a logo', async () => {
      const id = await publish();
      const short = await ask({ EgneJobannoncer: false });
      expect(short.xml).to.not.include('<Annoncetekst>').and.not.include('<Ansoegning>');
      expect(valueOf(short.xml, 'Navn')).to.equal('Eksempelbutikken ApS');
      expect(valueOf(short.xml, 'AfpubliceringTidspunkt')).to.match(/\+01:00$/);
      const full = await ask({ EgneJobannoncer: false, FuldtIndhold: true });
      expect(idsOf(full)).to.deep.equal([id]);
      expect(full.xml).to.include('<Annoncetekst>').and.include('<Ansoegning>').and.not.include('<Logo>');
    });

    it('keep their place when a new version is approved, and take a new one when they come back', async () => {
      const [first, second] = [await publish(), (later(HOUR), await publish())];
      later(HOUR);
      await act('UpdateJobannonce', first, 1, atOnce);
      await approve(first);
      expect(await published({})).to.deep.equal([second, first]);
      later(HOUR);
      const tomorrow = new Date(now.getTime() + DAY).toISOString();
      await act('UpdateJobannonce', first, 2, (xml) => withValue(xml, 'PubliceringTidspunkt', tomorrow));
      await approve(first);
      expect(await published({})).to.deep.equal([second]);
      later(DAY);
      expect(await published({})).to.deep.equal([first, second]);
    });
  });

  describe('own ads', () => {
    it('are found by the status they have now, and all of them without one', async () => {
      const [waiting, refused, closed, on, scheduled, over] = [
        await create(),
        await create(),
        await create(),
        await publish(),
        await create(),
        await create(),
      ];
      await decideOn(refused, 'AfvisJobannonce');
      await act('CloseJobannonce', closed);
      await approve(scheduled);
      await approve(over);
      await app.database
        .knex('jobannonce')
        .where({ id: over })
        .update({
          publicering_tidspunkt: BEGIN,
          afpublicering_tidspunkt: new Date(BEGIN.getTime() + 1),
        });
      later(1);
      const statuses = {
        AfventerGodkendelse: waiting,
        IkkeGodkendt: refused,
        AfsluttetManuelt: closed,
        PaaJobnet: on,
        IkkePaaJobnetEndnu: scheduled,
        IkkeLaengerePaaJobnet: over,
      };
      for (const [name, id] of Object.entries(statuses))
        expect(await own({ StatusSamling: [kode('JobannonceStatus', name)] }), name).to.deep.equal([id]);
      expect(await own({ StatusSamling: [1, 2] })).to.have.members([waiting, on]);
      expect(await own({ StatusSamling: [] })).to.have.members(Object.values(statuses));
    });

    it('are the organisation’s own only, and everyone’s for STAR', async () => {
      const [odense, copenhagen] = [await create(), await create(undefined, COPENHAGEN)];
      expect(await own({})).to.deep.equal([odense]);
      expect(await own({}, COPENHAGEN)).to.deep.equal([copenhagen]);
      expect(await own({}, [2, '461'])).to.deep.equal([]);
      expect(await own({}, STAR)).to.have.members([odense, copenhagen]);
    });

    it('show all that is theirs, anonymous or not', async () => {
      const id = await create(anonymous);
      const answer = await ask({ EgneJobannoncer: true, FuldtIndhold: true }, ODENSE);
      expect(idsOf(answer)).to.deep.equal([id]);
      expect(valueOf(answer.xml, 'CVRnumberIdentifier')).to.equal('12345674');
      expect(valueOf(answer.xml, 'Vejnavn')).to.equal('Nørrebrogade');
    });
  });

  describe('filters', () => {
    const sample: Asked = {
      CVRnumberIdentifier: '12345674',
      ProductionUnitIdentifier: '1012345674',
      ConceptUriDaSamling: ['HTTP://data.star.dk/esco/occupation/3F2B8C1E-5a70-4c8e-9a55-0d6c1f2e7b41'],
      KommunekodeSamling: ['461', '101'],
      PostnummerSamling: ['5000', '2200'],
      LandekodeSamling: ['SE', 'DK'],
      AnnoncetypeSamling: [2, 1],
      ArbejdstidsforholdSamling: [4, 1],
      Deltid: true,
      Eures: false,
      PeriodeFra: '2026-11-24T10:00:00',
      PeriodeTil: '2026-11-24T10:00:00.001',
      Fritekst: 'butiksassistenter',
    };
    const others: Asked = {
      CVRnumberIdentifier: '97000999',
      ProductionUnitIdentifier: '1012345675',
      ConceptUriDaSamling: ['http://data.star.dk/esco/occupation/7960b6ad-d0a3-49a1-8a31-2eab9b0f5c8d'],
      KommunekodeSamling: ['461'],
      PostnummerSamling: ['220'],
      LandekodeSamling: ['SE'],
      AnnoncetypeSamling: [2],
      ArbejdstidsforholdSamling: [2],
      Deltid: false,
      Eures: true,
      PeriodeFra: '2027-11-24T10:00:00',
      PeriodeTil: '2026-11-24T10:00:00',
      Fritekst: 'sygeplejerske',
    };

    for (const [name, value] of Object.entries(sample)) {
      it(`${name}: finds the ad that fits, and no other`, async () => {
        const id = await publish();
        expect(await published({ [name]: value })).to.deep.equal([id]);
        expect(await published({ [name]: others[name]! })).to.deep.equal([]);
        expect(await own({ [name]: value })).to.deep.equal([id]);
        expect(await own({ [name]: others[name]! })).to.deep.equal([]);
      });
    }

    it('hold together', async () => {
      const id = await publish();
      expect(await published(sample)).to.deep.equal([id]);
      const { PeriodeFra: _, ...rest } = sample;
      for (const [name, value] of Object.entries(others))
        expect(
          await published({
            ...rest,
            ...(name === 'PeriodeFra' && { PeriodeTil: '2028-01-01T00:00:00' }),
            [name]: value,
          }),
          name,
        ).to.deep.equal([]);
    });

    it('that are empty lists filter nothing', async () => {
      const id = await publish();
      expect(await published({ KommunekodeSamling: [], AnnoncetypeSamling: [] })).to.deep.equal([id]);
    });

    it('find an ad among more than are looked at one by one', async () => {
      const rare = await publish((xml) => withValue(xml, 'Titel', 'Fyrpasser på en ø'));
      await copies(app, rare, 700);
      const [, second] = [
        await published({ Fritekst: 'fyrpasser ø' }),
        await published({ Fritekst: 'butik', PageSize: 100 }),
      ];
      expect(await published({ Fritekst: 'fyrpasser' })).to.deep.equal([rare]);
      expect(await own({ Fritekst: 'fyrpasser' })).to.deep.equal([rare]);
      expect(second).to.have.length(100);
    });
  });

  describe('words', () => {
    for (const [what, text, asked] of [
      ['other forms of the word', '<p>Vi søger sygeplejersker</p>', 'sygeplejerske'],
      ['capitals, Danish ones too', '<p>ÆRLIG og ØM</p>', 'ærlig øm'],
      [
        'any reference',
        '<p>K&#248;kkenassistent p&#xE5; caf&eacute;, r&uuml;gen</p>',
        'køkkenassistent café rügen',
      ],
      ['however letters are composed', `<p>${'Bådebygger'.normalize('NFD')}</p>`, 'bådebygger'],
      ['between signs that PostgreSQL gives a meaning', '<p>kok/tjener til b.la.dk</p>', 'tjener la'],
      ['references for Danish letters', '<p>K&oslash;l og &aelig;bler</p>', 'køl æbler'],
      [
        'words between typographic signs',
        '<p>»Kahyt«–jungmand… på båd\u00adsmands\u200bskib</p>',
        '“jungmand” – kahyt bådsmandsskib',
      ],
      ['a word with a part in bold', '<p><b>N</b>attevagt</p>', 'nattevagt'],
      ['words of two paragraphs in any order', '<p>kahyt</p><p>jungmand</p>', 'jungmand kahyt'],
      [
        'signs as if they were not there',
        '<p>kahyt jungmand</p>',
        'kahyt\' & !(jungmand) | :* \\ " <-> 100%',
      ],
      ['small words as if they were not there', '<p>kahyt</p>', 'og kahyt i'],
    ] as const) {
      it(`are found: ${what}`, async () => {
        const id = await publish((xml) => withValue(xml, 'Annoncetekst', escaped(text)));
        const Fritekst = escaped(asked.replace('100%', ''));
        expect(await published({ Fritekst })).to.deep.equal([id]);
      });
    }

    it('are not found as parts of words, nor in elements and links', async () => {
      await publish((xml) =>
        withValue(
          xml,
          'Annoncetekst',
          escaped('<p>Butiksassistent, se <a href="https://fyrtaarn.example/jobs">her</a></p>'),
        ),
      );
      for (const Fritekst of ['assistent', 'butiks', 'fyrtaarn', 'href', 'p'])
        expect(await published({ Fritekst }), Fritekst).to.deep.equal([]);
    });

    it('must all be there', async () => {
      const id = await publish();
      expect(await published({ Fritekst: 'butiksassistent service' })).to.deep.equal([id]);
      expect(await published({ Fritekst: 'butiksassistent sygeplejerske' })).to.deep.equal([]);
    });
  });

  it('is a title, and no HTML, that is searched as it stands', async () => {
    const id = await publish((xml) => withValue(xml, 'Titel', escaped('Løn < 30.000, alder > 18 <kahyt>')));
    for (const Fritekst of ['alder', 'kahyt', '30'])
      expect(await published({ Fritekst }), Fritekst).to.deep.equal([id]);
  });

  it('ends a page of whole ads that are many bytes, and goes on with the next', async () => {
    const long = `<p>${'å'.repeat(19_990)}</p>`;
    const rare = await publish((xml) => withValue(xml, 'Annoncetekst', escaped(long)));
    await copies(app, rare, 110);
    const pages = await allPages((cursor) =>
      ask({ EgneJobannoncer: false, FuldtIndhold: true, PageSize: 100, ...cursor }),
    );
    expect(pages.map(({ length }) => length)).to.deep.equal([94, 17]);
    expect(new Set(pages.flat()).size).to.equal(111);
    expect(await published({ PageSize: 100 })).to.have.length(100);
  });

  describe('refuses, and names the element', () => {
    for (const [code, element, asked] of [
      [2002, 'AnnoncetypeSamling', { AnnoncetypeSamling: [1, 99] }],
      [2002, 'StatusSamling', { StatusSamling: [7] }],
      [2002, 'ArbejdstidsforholdSamling', { ArbejdstidsforholdSamling: [7] }],
      [2002, 'LandekodeSamling', { LandekodeSamling: ['XX'] }],
      [130012, 'CVRnumberIdentifier', { CVRnumberIdentifier: '12345678' }],
      [130101, 'ConceptUriDaSamling', { ConceptUriDaSamling: ['http://data.star.dk/esco/occupation/x'] }],
      [130085, 'PeriodeFra', { PeriodeFra: '2500-01-01T00:00:00' }],
      [130083, 'PeriodeTil', { PeriodeTil: '2026-03-29T02:30:00' }],
      [130220, 'PeriodeTil', { PeriodeFra: '2026-12-01T00:00:00', PeriodeTil: '2026-11-30T23:00:00Z' }],
      [130221, 'Fritekst', { Fritekst: 'og i på ! – …' }],
      [130210, 'Cursor', { Cursor: 'abc' }],
    ] as const) {
      it(`${code} ${element}`, async () => {
        await publish();
        for (const EgneJobannoncer of [true, false]) {
          const answer = await ask({ EgneJobannoncer, ...asked });
          expect(errorCode(answer)).to.equal(code);
          expect(valueOf(answer.xml, 'Sti')).to.include(element);
        }
      });
    }

    it('130222 StatusSamling without EgneJobannoncer', async () => {
      for (const StatusSamling of [[1], [kode('JobannonceStatus', 'PaaJobnet'), 2]]) {
        const answer = await ask({ EgneJobannoncer: false, StatusSamling });
        expect(errorCode(answer)).to.equal(130222);
        expect(valueOf(answer.xml, 'Sti')).to.match(/StatusSamling$/);
        expect((await ask({ EgneJobannoncer: true, StatusSamling })).status).to.equal(200);
      }
      expect((await ask({ EgneJobannoncer: false, StatusSamling: [] })).status).to.equal(200);
    });

    for (const [list, value] of [
      ['StatusSamling', 1],
      ['ConceptUriDaSamling', 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41'],
      ['AliasIdentifierSamling', '04aa80f1-acc4-48eb-8778-ecb0cfc3e2de'],
      ['KommunekodeSamling', '461'],
      ['PostnummerSamling', '5000'],
      ['LandekodeSamling', 'DK'],
      ['AnnoncetypeSamling', 1],
      ['ArbejdstidsforholdSamling', 1],
    ] as const)
      it(`1014 ${list} with more than 100 values`, async () => {
        const asked = (count: number) => ({ [list]: Array.from({ length: count }, () => value) });
        expect((await ask({ EgneJobannoncer: true, ...asked(100) })).status).to.equal(200);
        const answer = await ask({ EgneJobannoncer: true, ...asked(101) });
        expect(errorCode(answer)).to.equal(1014);
        expect(valueOf(answer.xml, 'Sti')).to.match(new RegExp(`${list}/.*\\[101\\]$`));
        expect(valueOf(answer.xml, 'Forventet')).to.equal('≤ 100');
      });

    it('1014 an ad with more than 20 contact persons', async () => {
      const persons = (count: number) => (xml: string) =>
        xml.replace(/<job:Kontaktperson>.*<\/job:Kontaktperson>/s, (one) => one.repeat(count));
      await create(persons(20));
      const answer = await post(app.origin, persons(21)(sampleOf('CreateJobannonce', now)));
      expect(errorCode(answer)).to.equal(1014);
      expect(valueOf(answer.xml, 'Sti')).to.match(/Kontaktperson\[21\]$/);
    });

    it('a cursor of another search, of other people’s own ads, and one that was changed', async () => {
      for (let i = 0; i < 3; i++) await publish();
      const cursorOf = async (asked: Asked, as = ODENSE) =>
        valueOf((await ask({ PageSize: 1, ...asked }, as)).xml, 'NextCursor') ?? '';
      const Cursor = await cursorOf({ EgneJobannoncer: false });
      expect(await published({ Cursor, PageSize: 100 })).to.have.length(2);
      const plain = Buffer.from(Cursor, 'base64url').toString();
      const wrong: [Asked, (readonly [number, string])?][] = [
        [{ EgneJobannoncer: true, Cursor }],
        [{ EgneJobannoncer: false, Deltid: true, Cursor }],
        [{ EgneJobannoncer: true, Cursor: await cursorOf({ EgneJobannoncer: true }) }, STAR],
        ...['x', '9', plain.slice(-36)].map((end): [Asked] => [
          { EgneJobannoncer: false, Cursor: Buffer.from(plain + end).toString('base64url') },
        ]),
      ];
      for (const [asked, as] of wrong)
        expect(errorCode(await ask(asked, as)), JSON.stringify(asked)).to.equal(130210);
    });
  });

  describe('page by page', () => {
    const pagesOf = (EgneJobannoncer: boolean, between?: (page: number) => Promise<void>) =>
      allPages((cursor) => ask({ EgneJobannoncer, PageSize: 4, ...cursor }, ODENSE), between);

    it('every ad comes once, in order, also when all have the same time', async () => {
      const ids: string[] = [];
      for (let i = 0; i < 12; i++) ids.push(await publish());
      for (const own of [true, false]) {
        const pages = await pagesOf(own);
        expect(pages.map((page) => page.length)).to.deep.equal([4, 4, 4]);
        expect(pages.flat()).to.deep.equal([...ids].sort().reverse());
      }
    });

    it('of exactly as many ads as fit has no next page, and one more has', async () => {
      for (let i = 0; i < 2; i++) await publish();
      expect(valueOf((await ask({ EgneJobannoncer: false, PageSize: 2 })).xml, 'NextCursor')).to.equal(
        undefined,
      );
      await publish();
      expect(valueOf((await ask({ EgneJobannoncer: false, PageSize: 2 })).xml, 'NextCursor')).to.be.a(
        'string',
      );
    });

    it('an ad that was there all along comes exactly once while others come, change, end and go', async () => {
      const there: string[] = [];
      const closing: string[] = [];
      const waiting: string[] = [];
      for (let i = 0; i < 16; i++) {
        later(HOUR / 4);
        there.push(await publish());
        closing.push(await publish());
        await publish((xml) => lasting(xml, now, 5 * HOUR));
        waiting.push(await create(atOnce));
      }
      for (const own of [false, true]) {
        const seen = (
          await pagesOf(own, async (page) => {
            later(HOUR);
            await publish();
            const [changing] = there.slice(page % there.length);
            const { version } = await app.database
              .knex('jobannonce')
              .where({ id: changing! })
              .first<{ version: number }>('version');
            await act('UpdateJobannonce', changing!, version, (xml) =>
              withValue(atOnce(xml), 'Titel', `Side ${page}`),
            );
            await approve(changing!);
            const end = closing.pop();
            if (end !== undefined) await act(page % 2 === 0 ? 'CloseJobannonce' : 'DeleteJobannonce', end);
            const late = waiting.shift();
            if (late !== undefined) await approve(late);
          })
        ).flat();
        for (const id of there)
          expect(
            seen.filter((one) => one === id),
            id,
          ).to.have.length(1);
        expect(new Set(seen).size).to.equal(seen.length);
      }
    });
  });

  describe('an anonymous ad', () => {
    const hidden = [
      '12345674',
      '1012345674',
      'Eksempelbutikken',
      'Nørrebrogade',
      '2200',
      'København N',
      'job.eksempel.dk',
      'Mette',
      'Holm',
      '70252589',
      // A secondary name of the company, and a unit that the ad does not name.
      'Købmandshjørnet',
      'Gammel Kongevej',
      'Frederiksberg',
      '1099000143',
    ];
    const telling = (xml: string) =>
      withValue(
        withValue(anonymous(xml), 'Titel', 'Kassemedarbejder til EKSEMPELBUTIKKEN ApS'),
        'Annoncetekst',
        escaped(
          '<p>Hos <b>Eksempel</b>butikken på Nørrebrogade 44, 2200 København N (CVR 12 34 56 74, P-nr. 1012345674) får du en travl hverdag.' +
            ' Købmandshjørnet er også på Gammel Kongevej 112, Frederiksberg (1099 000 143).' +
            ' Skriv til mette@job.eksempel.dk, se <a href="https://job.eksempel.dk/1">job.eksempel.dk/1</a>, eller ring til Mette Holm på 70 25 25 89.</p>',
        ),
      );

    it('tells others nothing of its company, whatever they ask for', async () => {
      const id = await publish(telling);
      const answer = await ask({ EgneJobannoncer: false, FuldtIndhold: true });
      expect(idsOf(answer)).to.deep.equal([id]);
      // Only to apply for it, its authority's own address is there.
      const own = '<Url>https://job.eksempel.dk/stillinger/1042</Url>';
      expect(answer.xml).to.include(own);
      const rest = answer.xml.replace(own, '').toLowerCase();
      for (const word of hidden) expect(rest, word).to.not.include(word.toLowerCase());
      expect(answer.xml.replaceAll(/\s/g, '')).to.not.include('70252589').and.not.include('12345674');
      expect(valueOf(answer.xml, 'Kommunekode')).to.equal('101');
      expect(answer.xml).to.include('travl hverdag').and.include('Kassemedarbejder');
    });

    it('is found by what is public of it', async () => {
      const id = await publish(telling);
      for (const asked of [
        { Fritekst: 'kassemedarbejdere travl hverdag' },
        { KommunekodeSamling: ['101'] },
        { LandekodeSamling: ['DK'] },
        { Deltid: true },
        { PeriodeFra: '2026-11-24T10:00:00' },
      ])
        expect(await published(asked), JSON.stringify(asked)).to.deep.equal([id]);
    });

    it('is not found by what is not, by anyone: not even by whose it is', async () => {
      await publish(telling);
      const attacks: Asked[] = [
        { CVRnumberIdentifier: '12345674' },
        { ProductionUnitIdentifier: '1012345674' },
        { PostnummerSamling: ['2200', '101'] },
        ...hidden.map((Fritekst) => ({ Fritekst })),
        ...[
          'ApS Eksempelbutikken',
          'eksempelbutikkens',
          'mette@job.eksempel.dk',
          '12 34 56 74',
          '44',
          'eksempel',
          'n',
        ].map((Fritekst) => ({ Fritekst })),
        { Fritekst: 'https://job.eksempel.dk/1' },
        { Fritekst: 'kassemedarbejder eksempelbutikken' },
      ];
      for (const asked of attacks)
        for (const as of [COPENHAGEN, ODENSE, STAR])
          expect(await published(asked, as), JSON.stringify(asked)).to.deep.equal([]);
    });

    it('is found by its own organisation and STAR among own ads by all of it', async () => {
      const id = await publish(telling);
      for (const as of [ODENSE, STAR])
        for (const asked of [
          { CVRnumberIdentifier: '12345674' },
          { PostnummerSamling: ['2200'] },
          { Fritekst: 'Nørrebrogade' },
        ])
          expect(await own(asked, as)).to.deep.equal([id]);
      expect(await own({ CVRnumberIdentifier: '12345674' }, COPENHAGEN)).to.deep.equal([]);
    });

    it('is not found by the place of its P-unit, by short names, by what references or compositions hide', async () => {
      const unit = (xml: string) => withValue(telling(xml), 'ProductionUnitIdentifier', '1099000143');
      const id = await publish((xml) =>
        withValue(
          unit(xml),
          'Annoncetekst',
          escaped(
            '<p>Gammel Kongevej 112, 1850 Frederiksberg C; N&#248;rrebrogade, ved Øresund.</p>'.normalize(
              'NFD',
            ),
          ),
        ),
      );
      const answer = await ask({ EgneJobannoncer: false, FuldtIndhold: true });
      expect(valueOf(answer.xml, 'Annoncetekst')?.normalize('NFC')).to.equal(
        '&lt;p&gt;***, *** ***; ***, ved Øresund.&lt;/p&gt;',
      );
      expect(await published({ Fritekst: 'Øresund' })).to.deep.equal([id]);
      const words = ['Frederiksberg', 'Kongevej', '1850', '112', 'Nørrebrogade', 'rrebrogade', 'resund'];
      for (const Fritekst of words) expect(await published({ Fritekst }), Fritekst).to.deep.equal([]);
    });

    it('has in the index the words that it is shown with and no others', async () => {
      await publish(telling);
      const answer = await ask({ EgneJobannoncer: false, FuldtIndhold: true });
      const shown = `${valueOf(answer.xml, 'Titel')} ${valueOf(answer.xml, 'Annoncetekst')?.replace(/&lt;.*?&gt;/g, ' ')}`;
      const { rows } = await app.database.knex.raw<{ rows: { same: boolean }[] }>(
        `select tsvector_to_array(search_text) = tsvector_to_array(to_tsvector('danish', ? || ' ' || stilling_words(indhold))) as same from jobannonce_godkendt`,
        [shown.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')],
      );
      expect(rows).to.deep.equal([{ same: true }]);
    });

    it('that cannot be masked is left out, and the page is there', async () => {
      const [first, second] = [await publish(), await publish(telling)];
      expect(await published({})).to.have.members([first, second]);
      await app.database
        .knex('jobannonce_godkendt')
        .where({ jobannonce_id: second })
        .update({ offentlige_tekster: null });
      expect(await published({ FuldtIndhold: true })).to.deep.equal([first]);
      expect(await published({})).to.deep.equal([first]);
      expect(await own({})).to.have.members([first, second]);
    });
  });
});

/** Without a publication time: on Jobnet when it is approved. */
function atOnce(xml: string): string {
  return xml.replace(/\s*<job:PubliceringTidspunkt>[^<]*<[^>]*>/, '');
}

const anonymous = (xml: string) =>
  xml
    .replace(/(<job:AnonymArbejdsgiver>)false/, '$1true')
    .replace(
      /(<\/job:AnonymArbejdsgiver>)/,
      '$1<job:OrganisationTypeId>8</job:OrganisationTypeId><job:AnsvarligMyndighedskode>461</job:AnsvarligMyndighedskode>',
    );

const lasting = (xml: string, now: Date, ms: number) =>
  withValue(xml, 'AfpubliceringTidspunkt', new Date(now.getTime() + ms).toISOString())
    .replace(/\s*<job:Frist>[^<]*<[^>]*>/, '')
    .replace('<job:HurtigstMuligt>false', '<job:HurtigstMuligt>true');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** So many newer ads like one, with another title, straight in the tables. */
async function copies({ database }: TestApp, id: string, count: number): Promise<void> {
  await database.knex.raw(
    `insert into jobannonce (id, version, organisation_type_id, organisation_code, indhold, virksomhed, cvr, annoncetype,
       konfliktramt, afgoerelse, afgjort_tidspunkt, afpublicering_tidspunkt, oprettet_tidspunkt, aendret_tidspunkt, search_text)
     select gen_random_uuid(), 1, organisation_type_id, organisation_code, indhold || '{"Titel": "Butiksassistent"}', virksomhed,
       cvr, annoncetype, false, 'godkendt', afgjort_tidspunkt, afpublicering_tidspunkt, oprettet_tidspunkt + interval '1 ms',
       aendret_tidspunkt, jobannonce_search_text('{butiksassistent,butik}')
     from jobannonce, generate_series(1, :count::integer) where id = :id`,
    { id, count },
  );
  await database.knex.raw(
    `insert into jobannonce_godkendt
       (jobannonce_id, version, indhold, godkendt_tidspunkt, afpublicering_tidspunkt, search_text)
     select id, version, indhold, afgjort_tidspunkt, afpublicering_tidspunkt, search_text from jobannonce
     where id <> :id`,
    { id },
  );
}
