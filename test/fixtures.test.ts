import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { isEach } from './support/each.js';
import { type Fixture, loadFixtures, type Step } from './support/fixtures.js';
import { contradictions, readAnswer } from './support/fixtures-answer.js';
import { type FixturePlayer, type Played, startFixturePlayer } from './support/fixtures-play.js';
import { inOtherVersion, someOfEachAnswer, substanceOf } from './support/fixtures-other-version.js';
import { wrongPlaces } from './support/fixtures-positions.js';
import { Sent, withUserEmails } from './support/personal-data-sent.js';
import { personalDataIsNowhere } from './support/personal-data-tests.js';
import { validateResponse } from './support/validate-response.js';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const fixtures = loadFixtures();
const onlyInOne = fixtures.filter((fixture) => !inOtherVersion(fixture));
/** Those that are played in the other SOAP version too: some of each kind of answer. */
const inTheOther = isEach ? fixtures : someOfEachAnswer(fixtures, 10);
/** In what is about the bytes of a message, a mail address more would be another one. */
const isAboutBytes = ({ name }: Fixture) => name.includes('/xml/');

/**
 * Each folder of fixtures/ is played against one gateway and must be answered as it says, to the
 * last character.
 */
describe('fixtures', () => {
  let player: FixturePlayer;
  const sent = new Sent();
  const played = (fixture: Fixture) => {
    sent.note(fixture);
    return player.play(fixture);
  };
  before(async () => {
    player = await startFixturePlayer();
  });
  after(() => player.stop());

  for (const fixture of fixtures) {
    it(`${fixture.name}: ${fixture.title}`, async () => {
      const answered = await played(fixture);
      for (const one of answered) {
        expectHttp(one);
        validateResponse(one.raw);
        expect(contradictions(one)).to.deep.equal([]);
        expect(wrongPlaces(one.raw, Buffer.from(one.step.body).toString())).to.deep.equal([]);
        expect(one.kept).to.equal(recorded(one.step));
      }
      expectWrites(answered);
    });
  }

  describe('in the other SOAP version, and with mail addresses', () => {
    for (const fixture of inTheOther) {
      const other = inOtherVersion(fixture);
      if (!other) continue;
      it(fixture.name, async () => {
        for (const one of await played(isAboutBytes(other) ? other : withUserEmails(other))) {
          const first = recorded(one.step);
          validateResponse(one.raw);
          expect(contradictions(one)).to.deep.equal([]);
          expect(besidesMail(substanceOf(one))).to.equal(besidesMail(substanceOf({ kept: first })));
          expect(readAnswer(one.raw).version).not.to.equal(readAnswer(first).version);
        }
      });
    }

    it('covers every fixture but those that are about the version, the head or the bytes', () => {
      const elsewhere = onlyInOne
        .map(({ name }) => name)
        .filter((name) => !/\/(?:addressing|http|soap|version-1|xml)\//.test(name));
      expect(elsewhere).to.deep.equal([
        'JobannonceService.v2/GetJobannonce/sandbox-clock-unreadable',
        'JobannonceService.v2/IsValidJobannonce/attribute-on-the-body',
        'JobannonceService.v2/IsValidJobannonce/attribute-on-the-body-soap12',
        'JobannonceService.v2/IsValidJobannonce/header-in-no-namespace',
        'JobannonceService.v2/IsValidJobannonce/mtom',
      ]);
    });
  });

  // All that the gateway ever does was done above, at level debug, but for a few messages with mail
  // addresses of users.
  describe('and the personal data in them', () => {
    before(async () => {
      for (const fixture of fixtures)
        if (onlyInOne.includes(fixture) || isAboutBytes(fixture)) await played(withUserEmails(fixture));
    });
    personalDataIsNowhere(() => player, sent);
  });

  it('tell nobody whether another organisation has an ad: the answers differ in their log id only', async () => {
    for (const name of ['GetJobannonce', 'UpdateJobannonce', 'CloseJobannonce', 'GetJobannonceHistory']) {
      const [before, , afterwards] = await playNamed(name, 'another-organisations-ad-is-as-unknown');
      expect(withoutLogId(afterwards!), name).to.equal(withoutLogId(before!));
    }
  });

  it('answer a repeated request byte for byte', async () => {
    for (const [operation, shows] of [
      ['CreateJobannonce', 'repeat-is-answered-the-same'],
      ['CreateJobannonce', 'repeat-by-message-id'],
      ['CreateJobannonce', 'repeat-by-a-long-message-id'],
      ['CreateJobannonce', 'repeat-with-other-layout'],
      ['UpdateJobannonce', 'repeat-is-answered-the-same'],
      ['GodkendJobannonce', 'repeat-is-answered-the-same'],
    ] as const) {
      const [first, second] = (await playNamed(operation, shows)).slice(-2);
      expect(second!.raw, operation).to.equal(first!.raw);
    }
  });

  it('show each operation of the contract, and every kind of answer in both SOAP versions', () => {
    const operations = fixtures.flatMap(({ service }) => service.operations.map(({ name }) => name));
    const shown = fixtures.map(({ operation }) => operation);
    expect([...new Set(operations)].filter((name) => !shown.includes(name))).to.deep.equal([]);
    const kinds = fixtures.flatMap(({ steps }) =>
      steps.map((step) => `${readAnswer(recorded(step)).version} ${step.status}`),
    );
    expect(kinds).to.include.members([
      '1.1 200',
      '1.2 200',
      '1.1 500',
      '1.2 400',
      '1.2 500',
      '1.1 415',
      '1.2 415',
    ]);
  });

  const playNamed = (operation: string, shows: string) => {
    const fixture = fixtures.find((one) => one.operation === operation && one.shows === shows);
    if (!fixture) throw new Error(`there is no fixture of ${operation} that shows ${shows}`);
    return player.play(fixture);
  };
});

function expectHttp({ step, status, headers, raw }: Played): void {
  expect(status, raw).to.equal(step.status);
  const type = readAnswer(raw).version === '1.2' ? 'application/soap+xml' : 'text/xml';
  expect(headers['content-type']).to.equal(`${type}; charset=utf-8`);
  expect(headers).to.include(step.answerHeaders);
  expect(headers.servicerequestlogreferenceidentifier).to.match(GUID);
}

/**
 * An event and (with a request id) its memory are written by each new answer to a change of an ad
 * or a decision, an ad by that of a creation, who has the ad by the others of the approval desk, a
 * unit's login by SetVirksomhedLogin, a contact person by its creation, a change of a role, a
 * request for access and its decision by BrugeradministrationService.
 */
function expectWrites(played: readonly Played[]): void {
  const seen = new Set<string>();
  for (const { kept, raw, rowsBefore, rowsAfter } of played) {
    const changed = /<(Create|Update|Close|Delete|Godkend|Afvis)JobannonceResponse/.exec(raw)?.[1];
    const isDesk = /<(PaabegyndBehandling|(Parker|Frigiv)Jobannonce)Response/.test(raw);
    const isNew = (changed !== undefined || isDesk) && !seen.has(kept);
    const isFirst = !seen.has(kept);
    seen.add(kept);
    const { jobannonce, haendelse, requestRepeat, virksomhedslogin } = rowsBefore;
    const persons = personWrites(raw, isFirst);
    if (persons !== undefined) {
      expect(rowsAfter).to.include({
        ...rowsBefore,
        kontaktperson: rowsBefore.kontaktperson + persons,
        requestRepeat: rowsAfter.requestRepeat,
        virksomhedslogin: rowsAfter.virksomhedslogin,
      });
      continue;
    }
    const notices = noticeWrites(raw, isFirst);
    if (notices !== undefined) {
      expect(rowsAfter).to.include({
        ...rowsBefore,
        driftsbesked: rowsBefore.driftsbesked + notices,
        requestRepeat: rowsAfter.requestRepeat,
      });
      continue;
    }
    const isRole = /<(Tildel|Fjern)RolleResponse/.test(raw);
    if (isRole) {
      const rolleaendring = rowsBefore.rolleaendring + (isFirst ? 1 : 0);
      expect(rowsAfter).to.include({ ...rowsBefore, rolleaendring, requestRepeat: rowsAfter.requestRepeat });
      continue;
    }
    const access = /<(AnmodOmAdgang|TildelAdgang|AfvisAnmodning)Response/.exec(raw)?.[1];
    if (access !== undefined) {
      const [request = ''] = /<AnmodningIdentifier>[^<]+/.exec(raw) ?? [];
      const isNewRequest = access === 'AnmodOmAdgang' && !seen.has(request);
      seen.add(request);
      expect(rowsAfter).to.include({
        ...rowsBefore,
        anmodninger: rowsBefore.anmodninger + (isFirst && isNewRequest ? 1 : 0),
        afgoerelser: rowsBefore.afgoerelser + (isFirst && access !== 'AnmodOmAdgang' ? 1 : 0),
        requestRepeat: rowsAfter.requestRepeat,
      });
      continue;
    }
    const order = orderWrites(raw, played);
    if (order) {
      expect(rowsAfter).to.include({
        jobordre: rowsBefore.jobordre + order.jobordre,
        formidling: rowsBefore.formidling + order.formidling,
        jobordreHaendelse: rowsBefore.jobordreHaendelse + order.events,
        ...{ jobannonce, haendelse, virksomhedslogin },
      });
      continue;
    }
    if (raw.includes('<SetVirksomhedLoginResponse')) {
      // A unit has one row, and a login that does not count has none.
      const most = raw.includes('Medregnet>true<') ? 1 : 0;
      expect(rowsAfter).to.include({ jobannonce, haendelse });
      expect(rowsAfter.virksomhedslogin).to.be.within(virksomhedslogin, virksomhedslogin + most);
    } else if (!isNew) expect(rowsAfter).to.deep.equal(rowsBefore);
    else if (isDesk) expect(rowsAfter).to.include({ jobannonce, haendelse });
    else {
      const ads = jobannonce + (changed === 'Create' ? 1 : 0);
      expect(rowsAfter).to.include({ jobannonce: ads, haendelse: haendelse + 1 });
      expect(rowsAfter.requestRepeat).to.be.within(requestRepeat, requestRepeat + 1);
    }
  }
}

/** How many more notices there are after an operation that changes one. */
function noticeWrites(raw: string, isFirst: boolean): number | undefined {
  const changed = /<(Create|Update|Delete)DriftsbeskedResponse/.exec(raw)?.[1];
  if (changed === undefined) return undefined;
  return isFirst ? { Create: 1, Update: 0, Delete: -1 }[changed] : 0;
}

/**
 * The rows that an operation of JobordreService writes: one of its own, and an event of the order.
 * A creation that is known again by its id writes none.
 */
function orderWrites(raw: string, played: readonly Played[]) {
  const operation = /<(?:Create|Update|Delete|Set)(?:Jobordre\w*|Tovholder)Response/.exec(raw)?.[0];
  if (operation === undefined) return undefined;
  const isNewOrder = operation === '<CreateJobordreResponse';
  const id = /<JobordreIdentifier>[^<]+</.exec(raw)?.[0] ?? '';
  const first = played.find((one) => one.raw.includes('<CreateJobordreResponse') && one.raw.includes(id));
  if (isNewOrder && first?.raw !== raw) return { jobordre: 0, formidling: 0, events: 0 };
  const formidling = operation === '<CreateJobordreFormidlingResponse' ? 1 : 0;
  return { jobordre: isNewOrder ? 1 : 0, formidling, events: 1 };
}

/** The answers of KontaktpersonService to what changes something. */
const PERSON_CHANGES =
  /<(?:(Create|Update|Delete|Tilknyt)Kontaktperson|(OpretOgTilknyt|FjernTilknytning|AccepterVilkaar|GetLoginTilstand))Response/;

const ADDED: Readonly<Record<string, number>> = { Create: 1, OpretOgTilknyt: 1, Delete: -1 };

/** How many contact persons an operation of KontaktpersonService adds. */
function personWrites(raw: string, isFirst: boolean): number | undefined {
  const found = PERSON_CHANGES.exec(raw);
  if (!found) return undefined;
  const added = ADDED[found[1] ?? found[2] ?? ''] ?? 0;
  return isFirst ? added : 0;
}

function recorded({ responseFile }: Step): string {
  if (!existsSync(responseFile)) throw new Error(`${responseFile} is not recorded: npm run fixtures:record`);
  return readFileSync(responseFile, 'utf8');
}

/** Whoever sends a UserEmail can be told of a refusal, and is not warned that nobody is. */
const besidesMail = (text: string) =>
  text
    .replaceAll(/\s*<Advarsel>\s*<Kode>130400<[^]*?<\/Advarsel>/g, '')
    .replaceAll(/\s*<AdvarselSamling>\s*<\/AdvarselSamling>/g, '')
    .replaceAll(/<OpretterKanFaaMail>\w+</g, '');

const withoutLogId = ({ raw }: Played) => raw.replace(/(LogReferenceIdentifier[^>]*>)[^<]*/, '$1');
