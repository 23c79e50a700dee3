/** Clients that write while a process lives: they have ads refused or mediate candidates. */
import { jobordreService } from '../../src/contract/index.js';
import { deskMessage, messageAbout, postToDesk } from './ads.js';
import { post, sampleOf, type SoapAnswer, valueOf, withValue } from './soap-client.js';

/** A change that was answered as done. */
export interface Answered {
  readonly operation: string;
  /** The id of the request is that of its event. */
  readonly logId: string;
}

/**
 * Nothing was done and the same may succeed later: connections of a process that was killed may
 * still be open.
 */
class Busy extends Error {}

/** @returns the answer that a change is made, which it has noted. @throws Busy */
type Done = (operation: string, answer: Promise<SoapAnswer>) => Promise<SoapAnswer>;

/** The work of a client, from the creation of something to its end. */
export type Work = (origin: string, now: Date, done: Done) => Promise<void>;

/** What clients know of the service that they write to. */
export interface Service {
  readonly origin: string;
  /** It was killed as a whole. */
  readonly isKilled: () => boolean;
  /** Hears why a request has no answer although it was not. */
  readonly broken: (reason: string) => void;
}

/** Works again and again, until the service is gone. */
export async function workUntilKilled(
  { origin, isKilled, broken }: Service,
  work: Work,
  answered: Answered[],
): Promise<void> {
  const now = new Date();
  const done: Done = async (operation, asked) => {
    const answer = await asked;
    if (valueOf(answer.xml, 'KanGentages') === 'true') throw new Busy();
    if (answer.status !== 200) throw new Error(answer.xml);
    answered.push({ operation, logId: valueOf(answer.xml, 'ServiceRequestLogReferenceIdentifier') ?? '' });
    return answer;
  };
  for (;;) {
    try {
      await work(origin, now, done);
    } catch (error) {
      if (error instanceof Busy) continue;
      // Fetch says this of a connection that broke or is refused.
      if (!(error instanceof TypeError)) throw error;
      if (isKilled()) return;
      broken(
        error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : String(error),
      );
    }
  }
}

/** Creates an ad, changes it, and has it refused. */
export const refuseAnAd: Work = async (origin, now, done) => {
  const created = await done('CreateJobannonce', post(origin, withEmail(sampleOf('CreateJobannonce', now))));
  const id = valueOf(created.xml, 'JobannonceIdentifier') ?? '';
  await done('UpdateJobannonce', post(origin, messageAbout('UpdateJobannonce', now, id, 1)));
  await postToDesk(origin, deskMessage('PaabegyndBehandling', now, id));
  await done('AfvisJobannonce', postToDesk(origin, deskMessage('AfvisJobannonce', now, id, { version: 2 })));
};

/** The message with the address that a refusal is mailed to. */
const withEmail = (message: string) =>
  message.replace(/<\/(\w+):UserIdentifier>/, '$&<$1:UserEmail>opretter@cafe-aaen.example</$1:UserEmail>');

/** Invented numbers: nobody's is known to begin so. */
const PERSONS = ['0101900000', '0201900000', '0301900000'];

/** Creates an order, mediates candidates to it, decides on one and removes another. */
export const mediate: Work = async (origin, now, done) => {
  const send = (operation: string, values: Readonly<Record<string, string>>) => {
    const example = sampleOf(operation, now, jobordreService);
    const message = Object.entries(values).reduce(
      (xml, [name, value]) => withValue(xml, name, value),
      example,
    );
    return done(operation, post(origin, message, { service: jobordreService }));
  };
  const { xml } = await send('CreateJobordre', {});
  const JobordreIdentifier = valueOf(xml, 'JobordreIdentifier') ?? '';
  const ids: string[] = [];
  for (const PersonCivilRegistrationIdentifier of PERSONS) {
    const about = { JobordreIdentifier, PersonCivilRegistrationIdentifier };
    const answer = await send('CreateJobordreFormidling', about);
    ids.push(valueOf(answer.xml, 'FormidlingIdentifier') ?? '');
  }
  const [first = '', second = ''] = ids;
  await send('UpdateJobordreFormidling', { FormidlingIdentifier: first, Version: '1' });
  await send('DeleteJobordreFormidling', { FormidlingIdentifier: second, Version: '1' });
};
