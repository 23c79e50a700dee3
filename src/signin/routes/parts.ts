import type { AuditTrail } from '../../audit/audit-port.js';
import type { Clock } from '../../clock.js';
import type { KeyedHash } from '../../security/keyed-hash.js';
import type { Log } from '../../log/log.js';
import type { CountSignIn } from '../../metrics/sign-ins.js';
import type { Replays } from '../../store/once/replays-port.js';
import type { Provider } from '../oidc/provider.js';
import type { ClaimRules, Kind } from '../person.js';
import type { Seal } from '../sealed.js';
import type { Sessions } from '../session/session-port.js';
import type { People } from '../signed-in.js';

/** Where people of one kind sign in. */
export interface KindProvider {
  readonly provider: Provider;
  readonly clientId: string;
  readonly rules: ClaimRules;
}

export interface SignInParts {
  readonly providers: ReadonlyMap<Kind, KindProvider>;
  readonly sessions: Sessions;
  readonly people: People;
  /** Of sign-ins that have begun. */
  readonly seal: Seal;
  readonly hash: KeyedHash;
  /** What is taken once only. */
  readonly once: Replays;
  readonly auditTrail: AuditTrail;
  readonly clock: Clock;
  readonly count: CountSignIn;
  /** For lines that strangers cause. */
  readonly strangers: Log;
}
