/** Makes of a call what is kept of it. */
import type { Limits } from '../config/config.js';
import { claimedCaller } from '../soap/retired/claimed-caller.js';
import { childElements } from '../xml/tree/tree-reading.js';
import type { XmlMessage } from '../xml/tree/tree.js';
import type { FinishedCall } from './finished-call.js';
import type { CallFacts, KeptCall } from './kept-call.js';
import { hiddenPathsIn } from './redaction/hidden-paths.js';
import { keptText, markedOf, readGiven } from './redaction/kept-text.js';
import { quoting } from './redaction/quoted.js';
import { isOurs } from './redaction/vocabulary.js';

/** The code that refuses what is retired. */
export const RETIRED = 139001;

export function kept(call: FinishedCall, limits: Limits): KeptCall {
  const { request: bytes, answer, charset, ...facts } = call;
  const request = readGiven({ bytes, charset }, limits);
  const answered = readGiven({ bytes: Buffer.from(answer), charset: 'utf-8' }, limits);
  return {
    ...facts,
    ...(facts.outcome === RETIRED && typeof request === 'object' && claimedIn(request)),
    request: keptText(request, {
      hidden: facts.outcome !== 0 && typeof answered === 'object' ? hiddenPathsIn(answered.root) : [],
    }),
    answer: keptText(answered, {
      ...{ isAnswer: true, marked: markedOf(request), quotes: quoting(facts.outcome) },
    }),
  };
}

const MOST_CHARACTERS_OF_A_NAME = 60;

/** What a message to a retired service says of itself: nobody believes it. */
function claimedIn(message: XmlMessage): Pick<CallFacts, 'organisation' | 'operation'> {
  const { organisationType, organisationCode } = claimedCaller(message);
  const body = childElements(message.root).find(({ local }) => local === 'Body');
  const [asked] = body ? childElements(body) : [];
  return {
    ...(organisationType !== undefined &&
      organisationCode !== undefined && {
        organisation: { organisationTypeId: organisationType, organisationCode },
      }),
    ...(asked && isOurs(asked.local) && { operation: asked.local.slice(0, MOST_CHARACTERS_OF_A_NAME) }),
  };
}
