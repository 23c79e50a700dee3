/** Adds the samples of a V8 profile up by the room that they fell into. */

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: Frame;
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

type Shares = readonly (readonly [string, number])[];

const IDLE = '(idle)';
/** What V8 names itself. */
const OWN_NAMES = new Set([IDLE, '(program)', '(garbage collector)', '(root)']);
/** Packages whose use of Node's sockets and files is their own cost. */
const CARRIERS = new Set(['pg', 'pino', 'sonic-boom', 'knex']);

/** @returns undefined for what has no file, and what is Node's */
function ownRoom({ url }: Frame): string | undefined {
  const [, inPackage] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (inPackage !== undefined)
    return CARRIERS.has(inPackage) || !inPackage.startsWith('pg-') ? inPackage : 'pg';
  const [, room] = /dist\/src\/(.+)\/[^/]+$/.exec(url) ?? [];
  if (room !== undefined) return `src/${room}`;
  if (url.startsWith('wasm:')) return 'WebAssembly';
  return undefined;
}

function roomOf(frames: readonly Frame[]): string {
  const [self] = frames;
  if (self && OWN_NAMES.has(self.functionName)) return self.functionName;
  const named = frames.find((frame) => ownRoom(frame) !== undefined || frame.url.startsWith('node:'));
  if (!named) return '(native)';
  const caller = frames.map(ownRoom).find((room) => room !== undefined);
  if (!named.url.startsWith('node:')) return caller ?? '(native)';
  if (caller !== undefined && CARRIERS.has(caller)) return caller;
  return 'node: http, net, streams, timers';
}

/** Time by sample, of the last seconds only: a start is no request. Idle time is left out. */
function weights(profile: CpuProfile, seconds: number): ReadonlyMap<number, number> {
  const { samples, timeDeltas } = profile;
  const time = new Map<number, number>();
  let left = seconds * 1e6;
  for (let i = samples.length - 1; i >= 0 && left > 0; i -= 1) {
    const delta = timeDeltas[i] ?? 0;
    left -= delta;
    const id = samples[i] ?? 0;
    time.set(id, (time.get(id) ?? 0) + delta);
  }
  return time;
}

function summed(profile: CpuProfile, seconds: number, keyOf: (frames: readonly Frame[]) => string): Shares {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const parentOf = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const framesOf = (id: number | undefined): Frame[] => {
    const frames: Frame[] = [];
    for (let at = id; at !== undefined; at = parentOf.get(at)) {
      const node = byId.get(at);
      if (node) frames.push(node.callFrame);
    }
    return frames;
  };
  const sums = new Map<string, number>();
  let all = 0;
  for (const [id, time] of weights(profile, seconds)) {
    const frames = framesOf(id);
    if (frames[0]?.functionName === IDLE) continue;
    const key = keyOf(frames);
    sums.set(key, (sums.get(key) ?? 0) + time);
    all += time;
  }
  return [...sums].map(([key, time]) => [key, time / all] as const).sort(([, a], [, b]) => b - a);
}

export const byRoom = (profile: CpuProfile, seconds: number): Shares => summed(profile, seconds, roomOf);

const HOTTEST = 60;

/** The functions that themselves take most. */
export const hottest = (profile: CpuProfile, seconds: number): Shares =>
  summed(profile, seconds, ([self, caller]) => {
    const named = self?.url ? self : caller;
    const file = named?.url.split('/').slice(-2).join('/') ?? '';
    const name = self?.functionName ?? '';
    return `${name === '' ? '(anonymous)' : name} ${file}:${(named?.lineNumber ?? 0) + 1}`;
  }).slice(0, HOTTEST);
