/** Reads a few settings of the process, for a program that uses no others. */
import { ConfigError, isValues, sentencesOf, valueOf } from './config.js';
import type { Setting } from './setting.js';
import { settings, type Values } from './settings.js';
import { unknownSettings } from './unknown-settings.js';

/**
 * Reads only the named settings, each judged by its own row of the table. What the gateway as a
 * whole must have beside them, such as CVR_URL in production, is not asked for.
 * @param keys properties of Config, such as `databaseUrl`
 * @throws ConfigError naming each of these that is wrong, and each variable that looks like a
 *   setting of the gateway and is none
 */
export function readSettings<K extends keyof Values>(
  env: Readonly<Record<string, string | undefined>>,
  ...keys: readonly K[]
): Pick<Values, K> {
  const picked: readonly Setting[] = settings.filter(({ key }) => (keys as readonly string[]).includes(key));
  const given = picked.map((setting) => [setting.key, valueOf(setting, env)] as const);
  const values: unknown = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  const typos = unknownSettings(
    env,
    settings.map(({ name }) => name),
  );
  if (!isValues(values)) throw new ConfigError([...sentencesOf(isValues.errors ?? [], env), ...typos]);
  if (typos.length > 0) throw new ConfigError(typos);
  return values;
}
