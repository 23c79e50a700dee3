import type { Config } from '../config/config.js';
import type { InventedPeople } from './invented-login.js';
import { jobannonceService, services } from '../contract/index.js';

type BannerConfig = Pick<Config, 'profile' | 'authMethods' | 'pages' | 'services'>;

export interface Sandbox {
  readonly certificates?: string | undefined;
  readonly invented?: InventedPeople | undefined;
}

/**
 * Writes what `make run` prints when the gateway listens: the WSDL addresses and, where the headers
 * are taken at their word, one request that is ready to send.
 * @param sandbox the folder of its throw-away certificates, and who may sign in there; in
 *   production there is neither
 */
export function banner(
  origin: string,
  { profile, authMethods, pages, services: hasServices }: BannerConfig,
  { certificates, invented }: Sandbox,
): string {
  const isOpen = authMethods.includes('headers');
  const who = isOpen
    ? 'the two request headers are taken at their word'
    : `callers prove who they are: ${authMethods.join(', ')}`;
  const wsdls = services.map(({ path }) => `  ${origin}${path}?wsdl`);
  const address = `${origin}${jobannonceService.path}`;
  return [
    '',
    `The gateway listens at ${origin} (${profile}: ${who}).`,
    '',
    ...(hasServices ? ['WSDL:', ...wsdls, ''] : []),
    ...(hasServices && isOpen
      ? [
          'Create a job ad:',
          `  curl -s '${address}?sample=CreateJobannonce' | curl -s -H 'Content-Type: text/xml; charset=utf-8' --data-binary @- ${address}`,
          '',
        ]
      : []),
    ...(certificates === undefined
      ? []
      : [`Throw-away certificates of the demo systems: ${certificates}`, '']),
    ...(pages ? [`Pages for people: ${origin}/`, ''] : []),
    ...(invented ? peopleOf(origin, invented) : []),
    'Stop with Ctrl-C. The data stays.',
    '',
    '',
  ].join('\n');
}

/** One of each role. */
function peopleOf(origin: string, { issuer, people }: InventedPeople): readonly string[] {
  const first = people.filter((one, i) => people.findIndex(({ role }) => role === one.role) === i);
  return [
    `Sign in at ${origin}/login as an invented person (their provider: ${issuer}), e.g.`,
    ...first.map(({ role, name, about }) => `  ${role.padEnd(14)} ${name} (${about})`),
    '',
  ];
}
