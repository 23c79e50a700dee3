/** What lives below /sandbox/: JSON for tools of testers. Nothing of it is there in production. */
import type { Beside, HttpAnswer, HttpRequest } from '../../http/gateway.js';
import { parseOrganisation } from '../../systems/organisation.js';
import type { Organisation } from '../../systems/system.js';
import { SystemError } from '../../systems/system-error.js';
import { isOfThisMachine } from './of-this-machine.js';
import type { Resets } from './reset/store.js';

/** Who may use it: whoever is on this machine, everybody who reaches the gateway, or nobody. */
export type ControlBy = 'local' | 'anyone' | 'nobody';

const EXAMPLE = '{"organisations":["8/101","10/97007659"]}, or {"all":true}';

export interface ControlSettings {
  /** SANDBOX_CONTROL */
  readonly by: ControlBy;
  /** AUTO_APPROVE. Tools ask for it before they hold an answer against a recorded one. */
  readonly autoApprove: boolean;
}

export function controlOf(resets: Resets, { by, autoApprove }: ControlSettings): Beside {
  const reset = async (request: HttpRequest): Promise<HttpAnswer> => {
    if (request.method !== 'POST')
      return {
        ...answer(405, { error: 'use POST', autoApprove }),
        headers: { ...JSON_TYPE, allow: 'POST' },
      };
    const isLocal = by !== 'nobody' && isOfThisMachine(request);
    if (!isLocal && by !== 'anyone')
      return said(403, `/sandbox/ is for callers on this machine: SANDBOX_CONTROL is ${by}`);
    // A web page can make a browser send any other type here without being asked.
    if (request.mediaType?.essence !== 'application/json')
      return said(415, 'Content-Type must be application/json');
    const wanted = readReset(request.body);
    if ('wrong' in wanted) return said(400, wanted.wrong);
    if ('all' in wanted && !isLocal)
      return said(403, 'all is for callers on this machine; name organisations');
    const deleted = await ('all' in wanted ? resets.all() : resets.organisations(wanted.organisations));
    return answer(200, { deleted });
  };
  return (path) => (path === '/sandbox/reset' ? { answer: reset } : undefined);
}

type Wanted =
  | { readonly all: true }
  | { readonly organisations: readonly Organisation[] }
  /** A sentence: it is not what is expected. */
  | { readonly wrong: string };

function readReset(body: Uint8Array): Wanted {
  let asked: unknown;
  try {
    asked = JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return { wrong: `the body is no JSON, but must be ${EXAMPLE}` };
  }
  const { all, organisations, ...surplus } = (asked ?? {}) as Readonly<Record<string, unknown>>;
  const [unknown] = Object.keys(surplus);
  if (unknown !== undefined) return { wrong: `${JSON.stringify(unknown)} is not known; expected ${EXAMPLE}` };
  if (all === true && organisations === undefined) return { all };
  if (
    all !== undefined ||
    !Array.isArray(organisations) ||
    organisations.length === 0 ||
    organisations.length > 100
  )
    return { wrong: `expected 1 to 100 organisations or all: ${EXAMPLE}` };
  try {
    return { organisations: organisations.map((one) => parseOrganisation(String(one))) };
  } catch (error) {
    if (error instanceof SystemError) return { wrong: error.message };
    throw error;
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };
const answer = (status: number, body: object): HttpAnswer => ({
  status,
  headers: JSON_TYPE,
  body: `${JSON.stringify(body)}\n`,
});
const said = (status: number, error: string) => answer(status, { error });
