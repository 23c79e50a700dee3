import { createAd, errorCode, messageAbout } from './ads.js';
import { startApp } from './app.js';
import { post, sampleOf, valueOf, withValue } from './soap-client.js';

export interface Race {
  readonly clients: number;
  readonly ads: number;
  /** Updates that each client gets through. */
  readonly updatesEach: number;
}

export interface RaceResult {
  readonly written: number;
  /** It counts the answers that were 130200. */
  readonly refused: number;
  /** It has whatever was answered besides success and 130200. */
  readonly otherAnswers: readonly string[];
  /**
   * Versions told in a 130200 that the ad had not reached when the answer came, or that the client
   * had sent itself.
   */
  readonly wronglyTold: readonly string[];
  readonly ads: readonly {
    /** The versions that were answered, in order. */
    readonly versionsAnswered: readonly number[];
    readonly lastAnswered: { readonly version: number; readonly titel: string };
    readonly newest: { readonly version: number; readonly titel: string };
    readonly events: number;
  }[];
  readonly seconds: number;
}

/**
 * Clients update the same ads as fast as they can, each beginning with version 1 and, when refused,
 * going on with the version it is told. One gateway on a database of its own, over real sockets.
 */
export async function raceUpdates({ clients, ads, updatesEach }: Race): Promise<RaceResult> {
  const now = new Date('2026-11-24T10:00:00+01:00');
  const app = await startApp({ clock: () => now });
  try {
    const ids: string[] = [];
    for (let i = 0; i < ads; i += 1) ids.push(await createAd(app.origin, sampleOf('CreateJobannonce', now)));
    const answered = new Map(ids.map((id) => [id, new Map<number, string>()]));
    const otherAnswers: string[] = [];
    const wronglyTold: string[] = [];
    let refused = 0;

    const client = async (name: number) => {
      const known = new Map(ids.map((id) => [id, 1]));
      for (let done = 0; done < updatesEach;) {
        const id = ids[(name + done) % ids.length] ?? '';
        const seen = known.get(id) ?? 1;
        const titel = `Klient ${name}, rettelse ${done}`;
        const message = withValue(messageAbout('UpdateJobannonce', now, id, seen), 'Titel', titel);
        const answer = await post(app.origin, message);
        const version = Number(valueOf(answer.xml, answer.status === 200 ? 'Version' : 'Forventet'));
        if (answer.status === 200) {
          done += 1;
          if (answered.get(id)?.has(version))
            otherAnswers.push(`version ${version} of ${id} was answered twice`);
          answered.get(id)?.set(version, titel);
        } else if (errorCode(answer) === 130200) {
          refused += 1;
          const reached = Number((await row(id)).version);
          if (!(version > seen && version <= reached)) wronglyTold.push(`${version}, having sent ${seen}`);
        } else {
          otherAnswers.push(answer.xml);
          return;
        }
        known.set(id, version);
      }
    };
    const row = async (id: string) => {
      const found = await app.database.knex('jobannonce').where({ id }).first<Record<string, unknown>>();
      return found;
    };

    const begin = performance.now();
    await Promise.all(Array.from({ length: clients }, (_, name) => client(name)));
    const seconds = (performance.now() - begin) / 1000;
    const results = [];
    for (const id of ids) {
      const made = answered.get(id) ?? new Map<number, string>();
      const versionsAnswered = [...made.keys()].sort((a, b) => a - b);
      const last = versionsAnswered.at(-1) ?? 1;
      const { version, indhold } = (await row(id)) as { version: number; indhold: { Titel: string } };
      const events = await app.database.knex('haendelse').where({ jobannonce_id: id }).select('nr');
      results.push({
        versionsAnswered,
        lastAnswered: { version: last, titel: made.get(last) ?? '' },
        newest: { version, titel: indhold.Titel },
        events: events.length,
      });
    }
    const written = results.reduce((sum, { versionsAnswered }) => sum + versionsAnswered.length, 0);
    return { written, refused, otherAnswers, wronglyTold, ads: results, seconds };
  } finally {
    await app.stop();
  }
}
