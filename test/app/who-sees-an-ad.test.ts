import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { createAd, decide, deskMessage, errorCode, messageAbout, postToDesk } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  asOrganisation,
  post,
  type SoapAnswer,
  sampleOf,
  valueOf,
  withValue,
} from '../support/soap-client.js';

const BEGIN = new Date('2026-11-24T10:00:00+01:00');
const MINUTE = 60_000;
const DAY = 86_400_000;
/** The sample's time on Jobnet is over by then. */
const OVER = 50 * DAY;

const titleOf = (version: number) => `Titel nr. ${version}`;

describe('who sees what of an ad', () => {
  let app: TestApp;
  let now = BEGIN;
  let id: string;
  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  before(async () => {
    app = await startApp({ clock: () => now });
  });
  after(() => app.stop());
  beforeEach(() => {
    now = BEGIN;
  });

  const done = async (sent: Promise<SoapAnswer>) => {
    const answer = await sent;
    if (answer.status !== 200) throw new Error(answer.xml);
  };
  const about = (operation: string, version?: number) => messageAbout(operation, BEGIN, id, version);
  const atOnce = (xml: string) => xml.replace(/\s*<job:PubliceringTidspunkt>[^<]*<[^>]*>/, '');
  const from = (ms: number) => (xml: string) =>
    withValue(xml, 'PubliceringTidspunkt', new Date(BEGIN.getTime() + ms).toISOString());

  const create = async (times = atOnce, change = (xml: string) => xml) => {
    id = await createAd(
      app.origin,
      change(times(withValue(sampleOf('CreateJobannonce', BEGIN), 'Titel', titleOf(1)))),
    );
  };
  const update = (seen: number, times = atOnce) =>
    done(post(app.origin, times(withValue(about('UpdateJobannonce', seen), 'Titel', titleOf(seen + 1)))));
  const approve = (version: number) => decide(app.origin, { id, version }, 'GodkendJobannonce', now);
  const refuse = (version: number) => decide(app.origin, { id, version }, 'AfvisJobannonce', now);
  const close = (version: number) => done(post(app.origin, about('CloseJobannonce', version)));
  const remove = (version: number) => done(post(app.origin, about('DeleteJobannonce', version)));
  const atDesk = (operation: string, change = (xml: string) => xml) =>
    done(postToDesk(app.origin, change(deskMessage(operation, now, id))));
  const park = () => atDesk('ParkerJobannonce');

  /** The version that is shown and whether it is on Jobnet, or the fault and what it says. */
  const shown = async (organisation: readonly [number, string] | undefined) => {
    const message = about('GetJobannoncePubliceret');
    const { xml, ...answer } = await post(
      app.origin,
      organisation ? asOrganisation(message, ...organisation) : message,
    );
    const code = errorCode({ xml, ...answer });
    if (code !== undefined)
      return code === 130203 ? `130203 ${/status er (.+?) siden/.exec(xml)?.[1]}` : String(code);
    const version = Number(valueOf(xml, 'Version'));
    expect(valueOf(xml, 'Titel')).to.equal(titleOf(version));
    return `${version} ${valueOf(xml, 'PaaJobnet') === 'true' ? 'on Jobnet' : 'not yet'}`;
  };

  type Row = readonly [what: string, arrange: () => Promise<void>, own: string, others?: string];
  const ROWS: readonly Row[] = [
    ['waits', () => create(), '1 not yet'],
    [
      'is taken by a case handler',
      async () => {
        await create();
        await atDesk('PaabegyndBehandling');
      },
      '1 not yet',
    ],
    [
      'is parked',
      async () => {
        await create();
        await atDesk('PaabegyndBehandling');
        await park();
      },
      '1 not yet',
    ],
    [
      'was changed while it waited',
      async () => {
        await create();
        await update(1);
      },
      '2 not yet',
    ],
    [
      'waits when its time is over',
      async () => {
        await create();
        later(OVER);
      },
      '130203 AfventerGodkendelse',
    ],
    [
      'was refused',
      async () => {
        await create();
        await refuse(1);
      },
      '130203 IkkeGodkendt',
    ],
    [
      'was refused and corrected',
      async () => {
        await create();
        await refuse(1);
        await update(1);
      },
      '2 not yet',
    ],
    [
      'is approved and not yet on Jobnet',
      async () => {
        await create(from(DAY));
        await approve(1);
      },
      '1 not yet',
    ],
    [
      'is approved and not yet on Jobnet, and a newer version waits',
      async () => {
        await create(from(DAY));
        await approve(1);
        await update(1, from(DAY));
      },
      '1 not yet',
    ],
    [
      'is approved and not yet on Jobnet, and a newer version was refused',
      async () => {
        await create(from(DAY));
        await approve(1);
        await update(1, from(DAY));
        await refuse(2);
      },
      '1 not yet',
    ],
    [
      'is on Jobnet',
      async () => {
        await create();
        await approve(1);
      },
      '1 on Jobnet',
      '1 on Jobnet',
    ],
    [
      'came on Jobnet at its time',
      async () => {
        await create(from(DAY));
        await approve(1);
        later(DAY);
      },
      '1 on Jobnet',
      '1 on Jobnet',
    ],
    [
      'is on Jobnet, and a newer version waits',
      async () => {
        await create();
        await approve(1);
        later(MINUTE);
        await update(1);
      },
      '1 on Jobnet',
      '1 on Jobnet',
    ],
    [
      'is on Jobnet, and a newer version was refused',
      async () => {
        await create();
        await approve(1);
        later(MINUTE);
        await update(1);
        await refuse(2);
      },
      '1 on Jobnet',
      '1 on Jobnet',
    ],
    [
      'is over',
      async () => {
        await create();
        await approve(1);
        later(OVER);
      },
      '130203 IkkeLaengerePaaJobnet',
    ],
    [
      'is over, and a newer version was refused before',
      async () => {
        await create();
        await approve(1);
        later(MINUTE);
        await update(1);
        await refuse(2);
        later(OVER);
      },
      '130203 IkkeGodkendt',
    ],
    [
      'was closed while it waited',
      async () => {
        await create();
        await close(1);
      },
      '130203 AfsluttetManuelt',
    ],
    [
      'was closed before it came on Jobnet',
      async () => {
        await create(from(DAY));
        await approve(1);
        await close(1);
        later(2 * DAY);
      },
      '130203 AfsluttetManuelt',
    ],
    [
      'was closed on Jobnet',
      async () => {
        await create();
        await approve(1);
        later(MINUTE);
        await close(1);
      },
      '130203 AfsluttetManuelt',
    ],
    [
      'was deleted on Jobnet',
      async () => {
        await create();
        await approve(1);
        later(MINUTE);
        await remove(1);
      },
      '130203 slettet',
    ],
    [
      'was deleted while it waited',
      async () => {
        await create();
        await remove(1);
      },
      '130203 slettet',
    ],
  ];

  for (const [what, arrange, own, others = '130000'] of ROWS)
    it(`${what}: ${own} for its own organisation and STAR, ${others} for others`, async () => {
      await arrange();
      expect([await shown(undefined), await shown([1, '1']), await shown([8, '101'])]).to.deep.equal([
        own,
        own,
        others,
      ]);
    });

  it('is told in docs/life-of-an-ad.md for each status', () => {
    const docs = readFileSync('docs/life-of-an-ad.md', 'utf8');
    const [, table = ''] = docs.split('## Who sees what');
    for (const answer of new Set(ROWS.map(([, , own]) => own).filter((own) => own.startsWith('130203'))))
      expect(table).to.include(answer);
  });
});
