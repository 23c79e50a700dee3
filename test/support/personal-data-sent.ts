/** What must stand in no log: the personal data and the texts of messages that were sent. */
import { personalElements } from '../../src/contract/index.js';
import type { Fixture, Step } from './fixtures.js';

/**
 * What stands in the personal elements of a message, whether it is valid or not: element, value.
 */
function personalIn({ body }: Pick<Step, 'body'>): [string, string][] {
  const text = Buffer.from(body).toString('utf8');
  return [...text.matchAll(/<(?:\w+:)?(\w+)(?:\s[^<>]*)?>([^<]+)</g)].flatMap(([, name = '', value = '']) =>
    personalElements.has(name) && value.trim() !== '' ? [[name, value.trim()] as [string, string]] : [],
  );
}

/**
 * What somebody wrote into the Body: the text of every element that is no number, boolean, GUID or
 * time.
 */
function textIn({ body }: Pick<Step, 'body'>): string[] {
  const text = Buffer.from(body).toString('utf8');
  const [, inner = ''] = /<(?:\w+:)?Body[^<>]*>(.*)<\/(?:\w+:)?Body>/s.exec(text) ?? [];
  return [...inner.matchAll(/>([^<>]+)</g)].flatMap(([, raw = '']) => {
    const value = raw.trim();
    return /^(true|false|[\d\s+-]*|[0-9a-f-]{36}|\d{4}-\d\d-\d\d.*)$/i.test(value) ? [] : [value];
  });
}

/** The texts of a line, without the names of its fields. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** No fixture has a UserEmail, which real callers send: each gets one. */
export const withUserEmails = (fixture: Fixture): Fixture => ({
  ...fixture,
  steps: fixture.steps.map(withUserEmail),
});

const withUserEmail = (step: Step): Step => {
  const text = Buffer.from(step.body).toString('utf8');
  const more = text.replace(
    /<\/(\w+):UserIdentifier>(?!\s*<\1:UserEmail)/,
    '$&<$1:UserEmail>opretter@cafe-aaen.example</$1:UserEmail>',
  );
  return more === text ? step : { ...step, body: Buffer.from(more) };
};

/** Values that are words of every line: a type of user or an empty house number tells nothing. */
const isTelling = (value: string): boolean => value.length >= 5;

/** Collects what was sent, to be looked for afterwards. */
export class Sent {
  /** The values that stood in each personal element. */
  readonly personal = new Map<string, Set<string>>();
  readonly texts = new Set<string>();
  steps = 0;

  note({ steps }: Fixture): void {
    for (const step of steps) {
      this.steps += 1;
      for (const text of textIn(step).filter(isTelling)) this.texts.add(text);
      for (const [name, value] of personalIn(step)) {
        if (!isTelling(value)) continue;
        const known = this.personal.get(name) ?? new Set();
        this.personal.set(name, known.add(value));
      }
    }
  }
}
