import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEach } from './each.js';
import { endGatewayProcesses } from './gateway-process.js';

export interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = process.getuid?.() === 0;

/** An ordinary user of this machine that can read this checkout, for root to start a gateway as. */
export function ordinaryUser(): User | undefined {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  return users.find(({ uid, gid }) => uid > 0 && gid > 0 && uid !== 65534 && canRun(uid, gid));
}

/** Are Node and this checkout within the user's reach? In a clone below /root they are not. */
function canRun(uid: number, gid: number): boolean {
  try {
    const script = `require('node:fs').readFileSync(${JSON.stringify(join(import.meta.dirname, 'users.ts'))})`;
    execFileSync(process.execPath, ['-e', script], { uid, gid, cwd: '/', stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** Databases are made and recovered in these suites, on disks that others use too. */
const PATIENCE_MS = 120_000;

/** A suite that starts gateways, as whoever runs the tests. */
export function asMyself(name: string, tests: () => void): void {
  describe(name, function () {
    this.timeout(PATIENCE_MS);
    afterEach(endGatewayProcesses);
    tests();
  });
}

/**
 * A suite for everyone who can start a gateway here: whoever runs the tests, and when that is root
 * an ordinary user too. Root's own is left to EACH=1 where there is an ordinary user: other suites
 * are root's alone.
 */
export function asEveryUser(name: string, tests: (user: User | undefined) => void): void {
  const user = isRoot ? ordinaryUser() : undefined;
  if (isEach || !user)
    asMyself(isRoot ? `${name}, as root` : name, () => {
      tests(undefined);
    });
  if (!isRoot) return;
  if (user) {
    asMyself(`${name}, as the user ${user.name}`, () => {
      tests(user);
    });
  } else {
    console.warn(`SKIPPED: ${name}, as an ordinary user, as none of /etc/passwd can read this checkout.`);
  }
}

/** A suite that needs to be root. */
export function asRoot(name: string, tests: () => void): void {
  if (isRoot) asMyself(`${name}, as root`, tests);
  else console.warn(`SKIPPED: ${name}, as it needs root.`);
}
