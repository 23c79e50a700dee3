/** Where somebody is who writes an ad, and what for. */
import type { HttpAnswer } from '../../../http/gateway.js';
import type { Values } from '../../forms/body-xml.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Words } from '../../words.js';

/** What an ad is written for: a new one, or another version of one that is there. */
export interface Maal {
  readonly title: Words;
  readonly action: string;
  /** Where whoever gives up goes. */
  readonly back: string;
  /** Every step can be gone to from the beginning. */
  readonly isFilled: boolean;
  /** @throws Fault */
  readonly send: (udkast: Values, once: string) => Promise<HttpAnswer>;
  /** The version that the ad has by now, where another one was changed. */
  readonly newest?: () => Promise<number>;
}

/** Where somebody is. */
export interface Stand {
  readonly visit: CompanyVisit;
  readonly maal: Maal;
  readonly udkast: Values;
  readonly trin: number;
  /** What is searched for among the occupations, and what for last. */
  readonly soegning: Values;
}
