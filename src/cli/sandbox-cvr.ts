/** `jobnet sandbox cvr`: touches no database, so that it runs beside a gateway of any profile. */
import { readSettings } from '../config/pick.js';
import { reallyLater } from '../later.js';
import type { World } from './command.js';

const INVENTED = { cvrUser: 'sandkasse', cvrPassword: 'sandkasse' };

export async function runCvr({ env, clock, print, toldToEnd }: World, port: number): Promise<void> {
  const set = readSettings(env, 'cvrUser', 'cvrPassword');
  const user = set.cvrUser ?? INVENTED.cvrUser;
  const password = set.cvrPassword ?? INVENTED.cvrPassword;
  const { startCvr } = await import('../sandbox/cvr/server.js');
  const end = toldToEnd();
  const register = await startCvr({
    port,
    user,
    password,
    clock,
    later: reallyLater,
  });
  print(`CVR_URL=${register.url}`);
  print(`CVR_USER=${user}`);
  print(`CVR_PASSWORD=${set.cvrPassword === undefined ? password : '(as it is set)'}`);
  await end;
  await register.close();
}
