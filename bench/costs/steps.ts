/** What is asked of each checkout, and how it is known to be answered. */
import { jobannonceService } from '../../src/contract/index.js';
import type { Child } from '../child.js';
import type { Target } from '../load.js';
import { message, sampleOf } from '../message.js';

/** The gateways of one checkout, all on one database. */
export interface Gateways {
  readonly plain: Child;
  /** Every system has limits that it never reaches. */
  readonly limited: Child;
  /** With AUTO_APPROVE. */
  readonly approving: Child;
}

/** Systems that take turns; the sandbox takes an organisation at its word. */
const MANY = 90;
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

const answers = (operation: string, has: RegExp) => {
  const right = new RegExp(`${operation}Response.*${has.source}`, 's');
  return (text: string) => right.test(text);
};

function target(
  name: string,
  { origin, cpuMs }: Child,
  operation: string,
  body: string,
  has: RegExp,
  more?: readonly string[],
): Target {
  return {
    name,
    url: origin + jobannonceService.path,
    soapAction: `${jobannonceService.namespace}#${operation}`,
    body,
    isRight: answers(operation, has),
    cpuMs,
    ...(more && { more }),
  };
}

const asSystem = (xml: string, nr: number): string =>
  xml.replace(/(<aoh:OrganisationCode>)\w+/, `$1${200 + nr}`);

/** Creates the ad that is read later. */
async function create({ origin }: Child): Promise<string> {
  const answer = await fetch(origin + jobannonceService.path, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8' },
    body: message('CreateJobannonce'),
  });
  const id = new RegExp(`JobannonceIdentifier>(${ID.source})<`).exec(await answer.text())?.[1];
  if (id === undefined) throw new Error('no ad was created');
  return id;
}

export interface Steps {
  readonly targets: readonly Target[];
  /** The ad that GetJobannonce reads. */
  readonly id: string;
}

const isValid = /ErGyldig>true</;

/** The one that every other is compared with. */
export const isValidTarget = (gateway: Child): Target =>
  target('IsValidJobannonce', gateway, 'IsValidJobannonce', message('IsValidJobannonce'), isValid);

export async function stepsOf({ plain, limited, approving }: Gateways): Promise<Steps> {
  const valid = message('IsValidJobannonce');
  const id = await create(approving);
  const get = sampleOf('GetJobannonce').replace(
    /(JobannonceIdentifier>)[^<]+(<)/,
    (_, open: string, close: string) => open + id + close,
  );
  const others = Array.from({ length: MANY - 1 }, (_, i) => asSystem(valid, i + 1));
  return {
    id,
    targets: [
      isValidTarget(plain),
      { ...isValidTarget(limited), name: 'IsValidJobannonce, limits' },
      target(
        `IsValidJobannonce, ${MANY} systems`,
        plain,
        'IsValidJobannonce',
        asSystem(valid, 0),
        isValid,
        others,
      ),
      target(`same, limits`, limited, 'IsValidJobannonce', asSystem(valid, 0), isValid, others),
      target('GetJobannonce', plain, 'GetJobannonce', get, /Stillingsbetegnelse/),
      target('SearchJobannonce', plain, 'SearchJobannonce', sampleOf('SearchJobannonce'), /Response/),
      target('CreateJobannonce', plain, 'CreateJobannonce', message('CreateJobannonce'), ID),
      target('CreateJobannonce, approved', approving, 'CreateJobannonce', message('CreateJobannonce'), ID),
    ],
  };
}
