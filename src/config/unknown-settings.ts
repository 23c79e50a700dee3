/**
 * Variables of the environment that look like settings and are none. A setting that is misspelled
 * would else be overlooked: with `PROFIL=production` the gateway would start as a sandbox.
 */
import { editDistance } from './edit-distance.js';
import { OLD_NAMES } from './old-names.js';

/**
 * First words that only our settings have: a variable that begins with one is meant for the
 * gateway. The first words DATABASE, DATA, LOG, POOL, PUBLIC, TRUST, STOP, PAST, FUTURE, CUT and
 * AUTO are not among them, as other programs have variables of these on the same machine
 * (DATABASE_PASSWORD of a compose file, AUTO_DEVOPS_DOMAIN of GitLab).
 */
const OWN_WORDS = [
  ...['AUDIT', 'AUTH', 'CERT', 'CVR', 'EURES', 'LIMIT', 'MAIL', 'METRICS'],
  ...['PUBLICATION', 'RATE', 'REPEAT', 'SMTP', 'TLS', 'WSS'],
];

/**
 * Kubernetes tells every container this of each service beside it, such as
 * METRICS_PORT_9464_TCP_ADDR.
 */
const SERVICE_LINK = /_(SERVICE_(HOST|PORT(_[A-Z0-9_]+)?)|PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)$/;

/** The address that Kubernetes gives as `…_PORT`. */
const SERVICE_ADDRESS = /^(tcp|udp|sctp):\/\//;

/**
 * @param names of all settings
 * @returns a sentence for each variable, naming what is nearest. An empty variable is one that is
 *   not set
 */
export function unknownSettings(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): string[] {
  return Object.entries(env)
    .filter(
      ([name, value = '']) => !names.includes(name) && value.trim() !== '' && !isServiceLink(name, value),
    )
    .map(([name]) => sentenceFor(name, names))
    .filter((sentence) => sentence !== undefined);
}

const isServiceLink = (name: string, value: string): boolean =>
  SERVICE_LINK.test(name) || (name.endsWith('_PORT') && SERVICE_ADDRESS.test(value));

/** @returns undefined for a variable that is not ours to judge */
function sentenceFor(name: string, names: readonly string[]): string | undefined {
  const today = Object.hasOwn(OLD_NAMES, name) ? OLD_NAMES[name] : undefined;
  if (today !== undefined) return `${name} is not a setting any more: it is called ${today} now.`;
  const meant = meantBy(name.toUpperCase(), names);
  return meant === undefined
    ? undefined
    : `${name} is not a setting: the nearest is ${meant}. Rename it, or take it out of the gateway's environment.`;
}

/** The setting that is misspelled, else the nearest one that begins with the same word of ours. */
function meantBy(name: string, names: readonly string[]): string | undefined {
  // Most variables are those of other programs: they are spared the count where it cannot be right.
  const misspelled = names.filter((one) => Math.abs(one.length - name.length) <= typingErrors(one));
  const [nearest] = byDistance(name, misspelled);
  if (nearest && nearest.distance <= typingErrors(nearest.one)) return nearest.one;
  const word = OWN_WORDS.find((own) => name.startsWith(`${own}_`));
  if (word === undefined) return undefined;
  return byDistance(
    name,
    names.filter((one) => one.startsWith(`${word}_`)),
  )[0]?.one;
}

const byDistance = (name: string, names: readonly string[]) =>
  names.map((one) => ({ one, distance: editDistance(name, one) })).sort((a, b) => a.distance - b.distance);

/**
 * Typing errors with which a name is still taken for that setting; too many words are near HOST and
 * PORT.
 */
const typingErrors = ({ length }: string): number => (length < 6 ? -1 : length < 9 ? 1 : 2);
