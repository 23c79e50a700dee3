import type { Config } from '../config/config.js';
import { jobannonceService, services } from '../contract/index.js';

/**
 * Writes what `make run` prints when the gateway listens: the WSDL addresses and, where the headers
 * are taken at their word, one request that is ready to send.
 * @param certificates the folder of the sandbox's throw-away certificates; in production there is
 * none
 */
export function banner(
  origin: string,
  { profile, authMethods }: Pick<Config, 'profile' | 'authMethods'>,
  certificates: string | undefined,
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
    'WSDL:',
    ...wsdls,
    '',
    ...(isOpen
      ? [
          'Create a job ad:',
          `  curl -s '${address}?sample=CreateJobannonce' | curl -s -H 'Content-Type: text/xml; charset=utf-8' --data-binary @- ${address}`,
          '',
        ]
      : []),
    ...(certificates === undefined
      ? []
      : [`Throw-away certificates of the demo systems: ${certificates}`, '']),
    'Stop with Ctrl-C. The data stays.',
    '',
    '',
  ].join('\n');
}
