import { instantIn } from '../../config/instant.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import { WSU } from './names.js';
import { one, type Part, partsOf, valueOf } from './parts.js';
import { misshapen, nameOf, refusalAt } from './refusal.js';
import type { WssSettings } from './settings.js';

/** A wsu:Timestamp that was judged. */
export interface Timestamp {
  readonly element: XmlElement;
  readonly created: Date;
  /**
   * The message expires then: as its sender says, or at the end of its life by setting, if sooner.
   */
  readonly expires: Date;
}

const PARTS = {
  created: { namespace: WSU, local: 'Created', min: 1, max: 1 },
  expires: { namespace: WSU, local: 'Expires', min: 0, max: 1 },
} as const satisfies Record<string, Part>;

/**
 * Reads a Timestamp and holds it against the clock.
 * @throws Fault 139161 when it is unreadable; 139169 expired and 139170 in the future, which both
 * say by how many seconds
 */
export function readTimestamp(element: XmlElement, now: Date, settings: WssSettings): Timestamp {
  const parts = partsOf(element, PARTS);
  const created = instantOf(one(parts.created));
  const own = parts.expires[0] && instantOf(parts.expires[0]);
  const end = created.getTime() + settings.lifeSeconds * 1000;
  const expires = new Date(own ? Math.min(own.getTime(), end) : end);
  if (expires <= created) throw misshapen(element, 'wsu:Expires ≤ wsu:Created');
  const early = created.getTime() - now.getTime() - settings.futureSeconds * 1000;
  const late = now.getTime() - expires.getTime();
  const said = () => ({ oprettet: created.toISOString(), nu: now.toISOString() });
  if (early > 0) {
    const data = {
      ...said(),
      seconds: inSeconds(created.getTime() - now.getTime()),
      limit: settings.futureSeconds,
    };
    throw refusalAt(139170, element, data);
  }
  if (late >= 0) {
    throw refusalAt(139169, element, { ...said(), udloeb: expires.toISOString(), seconds: inSeconds(late) });
  }
  return { element, created, expires };
}

/** An xsd:dateTime with an offset; without one nobody knows which moment is meant. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

function instantOf(element: XmlElement): Date {
  const text = valueOf(element);
  const instant = INSTANT.test(text) ? instantIn(text) : undefined;
  if (instant) return instant;
  const name = nameOf(element);
  throw misshapen(
    element,
    `${name} er ikke en dateTime med tidszone (Z) / ${name} is not a dateTime with an offset (Z)`,
  );
}

const inSeconds = (ms: number): number => Math.ceil(ms / 1000);
