import { Fault } from '../../faults/fault.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import { normalise } from '../../xml/schema/white-space.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import {
  algorithmOf,
  digestMethods,
  type Hash,
  type SignatureMethod,
  signatureMethods,
} from './algorithms.js';
import { DS, EXC_C14N } from './names.js';
import { attributeOf, octetsOf, one, type Part, partsOf } from './parts.js';
import { misshapen, refusalAt, shown } from './refusal.js';
import type { WssSettings } from './settings.js';

export interface Reference {
  readonly element: XmlElement;
  /** The URI as it was sent, with its '#'. */
  readonly uri: string;
  /** The prefixes of InclusiveNamespaces, after all transforms. */
  readonly prefixes: ReadonlySet<string>;
  readonly hash: Hash;
  readonly digest: Buffer;
}

/** A ds:Signature that is read and not judged yet. */
export interface Signature {
  readonly element: XmlElement;
  readonly signedInfo: XmlElement;
  readonly prefixes: ReadonlySet<string>;
  readonly method: SignatureMethod;
  readonly value: Buffer;
  readonly keyInfo: XmlElement;
  readonly references: readonly Reference[];
}

const once = (local: string, namespace = DS) => ({ namespace, local, min: 1, max: 1 }) as const;

/**
 * There is no ds:Object, hence no Manifest: only what stands in the message at its own place is
 * signed.
 */
const SIGNATURE = { signedInfo: once('SignedInfo'), value: once('SignatureValue'), keyInfo: once('KeyInfo') };
const SIGNED_INFO = {
  canonicalisation: once('CanonicalizationMethod'),
  method: once('SignatureMethod'),
  references: { ...once('Reference'), max: Infinity },
};
const REFERENCE = {
  transforms: once('Transforms'),
  method: once('DigestMethod'),
  digest: once('DigestValue'),
};
const TRANSFORMS: Record<'transforms', Part> = { transforms: { ...once('Transform'), max: Infinity } };
const C14N: Record<'inclusive', Part> = { inclusive: { ...once('InclusiveNamespaces', EXC_C14N), min: 0 } };

/**
 * The only canonicalisation, which is also the only transform. The one with comments is not
 * accepted, as the tree has none.
 */
const CANONICALISATIONS = { [EXC_C14N]: true };

/**
 * Reads a ds:Signature without verifying it.
 * @throws Fault 139161 when it has another shape, 139162 when an algorithm is not accepted, 139164
 * when a reference is not, 139103 when there are too many references or transforms
 */
export function readSignature(element: XmlElement, settings: WssSettings): Signature {
  const parts = partsOf(element, SIGNATURE);
  const signedInfo = one(parts.signedInfo);
  const info = partsOf(signedInfo, SIGNED_INFO);
  limit(info.references, settings.maxReferences, 'ds:Reference');
  return {
    element,
    signedInfo,
    prefixes: prefixesOf(one(info.canonicalisation)),
    method: methodOf(one(info.method), signatureMethods),
    value: octetsOf(one(parts.value)),
    keyInfo: one(parts.keyInfo),
    references: info.references.map((reference) => readReference(reference, settings)),
  };
}

function readReference(element: XmlElement, { maxTransforms }: WssSettings): Reference {
  const uri = attributeOf(element, 'URI');
  if (uri === undefined || !/^#[^\s#()/]+$/.test(uri)) {
    const what = 'kun #id i samme besked modtages / only #id in the same message is accepted';
    throw refusalAt(139164, element, { uri: shown(uri ?? ''), hvad: what });
  }
  if (attributeOf(element, 'Type') !== undefined) {
    throw refusalAt(139164, element, { uri: shown(uri), hvad: 'Type modtages ikke / Type is not accepted' });
  }
  const parts = partsOf(element, REFERENCE);
  const { transforms } = partsOf(one(parts.transforms), TRANSFORMS);
  limit(transforms, maxTransforms, 'ds:Transform');
  return {
    element,
    uri,
    prefixes: transforms.map(prefixesOf).reduce(common),
    hash: methodOf(one(parts.method), digestMethods),
    digest: octetsOf(one(parts.digest)),
  };
}

/** Reads a method, which has no parameters: none of the accepted ones has any. */
function methodOf<T>(element: XmlElement, table: Readonly<Record<string, T>>): T {
  const method = algorithmOf(element, table);
  partsOf(element, {});
  return method;
}

/** The prefixes in both lists: canonicalising what is canonical already keeps only these. */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((prefix) => b.has(prefix)));
}

const NO_PREFIXES: ReadonlySet<string> = new Set();

/**
 * The PrefixList of a canonicalisation, `''` for #default.
 * @throws Fault 139162 when it is another algorithm
 */
function prefixesOf(element: XmlElement): ReadonlySet<string> {
  algorithmOf(element, CANONICALISATIONS);
  const [inclusive] = partsOf(element, C14N).inclusive;
  if (!inclusive) return NO_PREFIXES;
  partsOf(inclusive, {});
  const list = attributeOf(inclusive, 'PrefixList');
  if (list === undefined) throw misshapen(inclusive, 'PrefixList mangler / PrefixList is missing');
  const prefixes = normalise(list, 'collapse').split(' ').filter(Boolean);
  return new Set(prefixes.map((prefix) => (prefix === '#default' ? '' : prefix)));
}

function limit(found: readonly XmlElement[], limit: number, what: string): void {
  const surplus = found[limit];
  if (!surplus) return;
  const data = { hvad: what, limit };
  const violation: ViolationAt = { kode: 139103, element: surplus, data };
  throw new Fault(139103, [violation], data);
}
