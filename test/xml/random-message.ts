/**
 * Makes whole messages of the contract, right or damaged, which are the same for the same numbers.
 */
import { childrenOf } from '../../src/xml/schema/content-model.js';
import { compileCheck } from '../../src/xml/schema/facets.js';
import type { ElementDescriptor, SimpleType } from '../../src/xml/schema/schema.js';
import { edgeValue, fitting } from './edge-values.js';
import type { Random } from './random.js';

interface Part {
  namespace: string;
  local: string;
  readonly attributes: string[];
  /** The children: elements, and XML that is no element. */
  readonly children: (Part | string)[];
}

export interface Vocabulary {
  /** What may stand in Body. */
  readonly bodies: readonly ElementDescriptor[];
  /** What may stand in Header. */
  readonly headers: readonly ElementDescriptor[];
}

const SOAP = ['http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'];
const CODES = 'http://service.bm.dk/pjaktass/2013/06/07/CodeListBase/';
const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';

/**
 * A message of a random element of the vocabulary, in either SOAP version; six of ten are damaged.
 */
export function randomMessage(vocabulary: Vocabulary, random: Random): string {
  const soap = random.pick(SOAP);
  const part = (local: string, children: Part['children']): Part => ({
    namespace: soap,
    local,
    attributes: [],
    children,
  });
  const headers = vocabulary.headers.filter(() => random.chance(0.7)).map((header) => valid(header, random));
  const body = part('Body', [valid(random.pick(vocabulary.bodies), random)]);
  const envelope = part('Envelope', random.chance(0.9) ? [part('Header', headers), body] : [body]);
  const times = random.chance(0.4) ? 0 : 1 + random.below(random.chance(0.8) ? 1 : 4);
  for (let i = 0; i < times; i++) random.pick(changes)({ envelope, soap, vocabulary, random });
  return written(envelope, soap, random);
}

/** How a message is written: which of the optional elements there are, and how text looks. */
interface Manner {
  readonly often: number;
  readonly isPlain: boolean;
}

const anyManner = (random: Random): Manner => ({
  often: random.pick([0, 0.3, 0.7, 1]),
  isPlain: random.chance(0.7),
});

function valid(descriptor: ElementDescriptor, random: Random, manner = anyManner(random)): Part {
  const { namespace, local, type } = descriptor;
  const children: Part['children'] = [];
  if (type.kind === 'simple') children.push(asXml(validValue(type, random), random, manner.isPlain));
  for (const child of childrenOf(type)) {
    const isThere = child.min === 1 || random.chance(manner.often);
    const times = child.max > 1 ? random.pick([child.min, 1, 2]) : isThere ? 1 : 0;
    for (let i = 0; i < times; i++) children.push(valid(child, random, manner));
  }
  return { namespace, local, attributes: [], children };
}

const checks = new Map<SimpleType, (raw: string) => unknown>();

function validValue(type: SimpleType, random: Random): string {
  const check = checks.get(type) ?? compileCheck(type);
  checks.set(type, check);
  for (let i = 0; i < 20; i++) {
    const value = edgeValue(type, random);
    if (check(value) === undefined) return value;
  }
  return (
    fitting[type.pattern ?? ''] ??
    ['1', 'x', '2026-01-01', '2026-01-01T10:00:00', ''].find((value) => check(value) === undefined) ??
    'xxx'
  );
}

/** Text as XML in one of the ways to write it. */
function asXml(text: string, random: Random, isPlain = random.chance(0.5)): string {
  const plain = (from: string) =>
    from.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
  const cdata = (from: string) => `<![CDATA[${from.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  const reference = (from: string) => Array.from(from, (c) => `&#${c.codePointAt(0) ?? 32};`).join('');
  if (isPlain) return plain(text);
  const at = random.below(text.length + 1);
  // A cut between the halves of a character would not be XML.
  const cut = /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
  const [before, after] = [text.slice(0, cut), text.slice(cut)];
  return random.pick([
    () => plain(text), () => plain(text), () => plain(text), () => cdata(text), () => reference(text),
    () => `${plain(before)}<!-- ${'x'.repeat(random.below(3))} -->${plain(after)}`, () => plain(before) + cdata(after), () => cdata(before) + reference(after),
  ])(); // oxfmt-ignore
}

interface Damage {
  readonly envelope: Part;
  readonly soap: string;
  readonly vocabulary: Vocabulary;
  readonly random: Random;
}

const partsOf = (part: Part): Part[] => [
  part,
  ...part.children.flatMap((child) => (typeof child === 'string' ? [] : partsOf(child))),
];

/** Any element of the message but the Envelope, with its parent. */
function anywhere({ envelope, random }: Damage): { part: Part; parent: Part; at: number } {
  const places = partsOf(envelope).flatMap((parent) =>
    parent.children.flatMap((part, at) => (typeof part === 'string' ? [] : [{ part, parent, at }])),
  );
  // When all of them are gone already, there is nothing more to damage.
  const stray: Part = { namespace: 'urn:x', local: 'y', attributes: [], children: [] };
  return places.length > 0 ? random.pick(places) : { part: stray, parent: stray, at: 0 };
}

const leafAnywhere = (damage: Damage): Part =>
  damage.random.pick(
    partsOf(damage.envelope).filter(({ children }) => children.every((child) => typeof child === 'string')),
  );

const ATTRIBUTES = (soap: string) => [
  'a="1"', 'x:a="1"', 'xmlns:e="urn:e" e:a=""', 'xml:lang="da"', 'xml:space="preserve"', 'xml:space="x"', 'xml:id="1 2"', 'xsi:nil="true"', 'xsi:nil="0"',
  'xsi:type="xs:string"', 'xsi:type="xs:anyType"', 'xsi:type="nej:Type"', 'xsi:type=""', 'xsi:schemaLocation="urn:x x.xsd"', 'xsi:schemaLocation="x"',
  'xsi:noNamespaceSchemaLocation="x.xsd"', 'xsi:andet="1"', `xmlns:w="${WSU}" w:Id="a"`, `xmlns:w="${WSU}" w:Andet="a"`,
  ...['mustUnderstand="1"', 'mustUnderstand="x"', 'actor="urn:a"', 'role="urn:r"', 'relay="true"', 'encodingStyle=""', 'encodingStyle="::"', 'andet="1"']
    .flatMap((mark) => [`s:${mark}`, `xmlns:z="${SOAP.find((other) => other !== soap) ?? ''}" z:${mark}`]),
]; // oxfmt-ignore

const NAMESPACES = ['urn:x', 'http://x.dk/y', '', 'x', 'x:y', '::', ':', '1:2', 'urn:', 'http://', 'http://x:99999/', 'http://x:y/', 'http://x:1:2/', 'http://:1/', 'http://x/%41',
  'http://x#a#b', '#', '?', '//', '//x:y', '/x', '../x', 'a:b:c', 'urn:x%', 'http://[::1]/', 'http://[x', 'urn:x[1]', 'http://x/?y[]=z', 'http://a@b@c/', 'http://x/?y=z&amp;w', "urn:x'y", 'http://x/~', 'http://-/',
  'http://.', 'urn:x#', 'http://x#y', 'tag:x,2026:y', 'http://x.dk:8080/y', 'x://', 'urn::', 'HTTP://X/', 'urn:x(y)*!;=+$,@']; // oxfmt-ignore

/** XML that may stand anywhere an element may. */
const pieces = ({ soap, vocabulary, random }: Damage): readonly (() => Part | string)[] => [
  () => '<q xmlns=""/>', () => '<q:q xmlns:q="urn:q" a="1">tekst<q:r b="2"/>tekst</q:q>', () => ' ', () => 'tekst', () => '<![CDATA[ ]]>', () => '<![CDATA[]]>',
  () => '<!-- x -->', () => '&#32;', () => '&#xa0;', () => '\u00a0', () => '<x:y/>', () => '<s:Andet/>', () => '<s:Header/>', () => '<s:Body/>',
  () => `<q:q xmlns:q="${random.pick(NAMESPACES)}"/>`, () => `<q xmlns="${random.pick(NAMESPACES)}"/>`,
  () => '<s:Fault><faultcode>s:Client</faultcode><faultstring>x</faultstring></s:Fault>', () => '<s:Fault><faultcode>q:x</faultcode></s:Fault>',
  () => `<c:CodeListItemIdentifier xmlns:c="${CODES}">${random.pick(['1', 'x', '', '100000001'])}</c:CodeListItemIdentifier>`,
  () => `<o:OrganisationCode xmlns:o="http://service.bm.dk/ActiveOrganisation/1/">${random.pick(['123', 'x'])}</o:OrganisationCode>`,
  () => `<o:Security xmlns:o="${WSSE}" s:mustUnderstand="1"><u:Timestamp xmlns:u="${WSU}" u:Id="t"><u:Created>2026-01-01T00:00:00Z</u:Created></u:Timestamp></o:Security>`,
  () => `<a:MessageID xmlns:a="http://www.w3.org/2005/08/addressing">urn:uuid:x</a:MessageID>`,
  () => valid(random.pick([...vocabulary.bodies, ...vocabulary.headers]), random),
  () => ({ namespace: 'urn:foreign', local: 'Omslag', attributes: [], children: [valid(random.pick(vocabulary.headers), random)] }),
  () => ({ namespace: soap, local: 'Body', attributes: [], children: [] }),
]; // oxfmt-ignore

const changes: readonly ((damage: Damage) => void)[] = [
  (d) => leafAnywhere(d).children.splice(0, Infinity, asXml(d.random.pick(Object.values(fitting)), d.random)),
  ...Array.from({ length: 6 }, () => (d: Damage) => {
    const leaf = leafAnywhere(d);
    const type = knownOf(d.vocabulary).types.get(leaf.local);
    if (type) leaf.children.splice(0, Infinity, asXml(edgeValue(type, d.random), d.random));
  }),
  (d) => leafAnywhere(d).children.splice(0, Infinity),
  ...Array.from({ length: 2 }, () => (d: Damage) => {
    const { limits } = knownOf(d.vocabulary);
    const parents = partsOf(d.envelope).filter(
      ({ local, children }) => limits.has(local) && children.length > 0,
    );
    if (parents.length === 0) return;
    const { local, children } = d.random.pick(parents);
    const [first = ''] = children;
    children.splice(
      0,
      Infinity,
      ...Array.from({ length: (limits.get(local) ?? 0) + d.random.below(2) }, () => first),
    );
  }),
  ...Array.from({ length: 2 }, () => (d: Damage) => {
    const { parent, at } = anywhere(d);
    parent.children.splice(at, 1);
  }),
  ...[1, 1, 3, 20, 100].map((times) => (d: Damage) => {
    const { parent, part, at } = anywhere(d);
    if (partsOf(part).length < 20)
      parent.children.splice(at, 0, ...Array.from({ length: times }, () => part));
  }),
  ...Array.from({ length: 2 }, () => (d: Damage) => {
    const { parent, part, at } = anywhere(d);
    parent.children.splice(at, 1);
    parent.children.splice(d.random.below(parent.children.length + 1), 0, part);
  }),
  (d) => {
    const { part } = anywhere(d);
    part.local = d.random.pick([
      'Titel',
      'Ukendt',
      `${part.local}x`,
      part.local.toLowerCase(),
      anywhere(d).part.local,
    ]);
  },
  (d) => {
    anywhere(d).part.namespace = d.random.pick([
      'urn:foreign',
      '',
      d.soap,
      ...SOAP,
      anywhere(d).part.namespace,
    ]);
  },
  ...Array.from({ length: 6 }, () => (d: Damage) => {
    const { children } = d.random.pick(partsOf(d.envelope));
    children.splice(d.random.below(children.length + 1), 0, d.random.pick(pieces(d))());
  }),
  ...Array.from({ length: 3 }, () => (d: Damage) => {
    const attribute = d.random.pick(ATTRIBUTES(d.soap));
    const part = d.random.pick(partsOf(d.envelope));
    if (part.attributes.length === 0) part.attributes.push(attribute);
  }),
  (d) =>
    d.random
      .pick(partsOf(d.envelope))
      .attributes.push(`xmlns:u${d.random.below(1e9)}="${d.random.pick(NAMESPACES.filter(Boolean))}"`),
  (d) => {
    const { parent, part, at } = anywhere(d);
    parent.children.splice(at, 1, {
      namespace: 'urn:foreign',
      local: 'Omslag',
      attributes: [],
      children: [part],
    });
  },
  (d) => {
    const { part } = anywhere(d);
    d.random.pick(partsOf(d.envelope)).children.push({ ...part, children: [] });
  },
];

interface Known {
  /** Element name → its simple type, or that of one of its namesakes. */
  readonly types: Map<string, SimpleType>;
  /** Name of a Samling → how many items it may have, where that is limited. */
  readonly limits: Map<string, number>;
}

const known = new WeakMap<Vocabulary, Known>();

function knownOf(vocabulary: Vocabulary): Known {
  const found = known.get(vocabulary) ?? { types: new Map(), limits: new Map() };
  if (known.has(vocabulary)) return found;
  const collect = ({ local, type }: ElementDescriptor): void => {
    if (type.kind === 'simple') found.types.set(local, type);
    if (type.kind === 'list' && type.item.max < Infinity) found.limits.set(local, type.item.max);
    childrenOf(type).forEach(collect);
  };
  [...vocabulary.bodies, ...vocabulary.headers].forEach(collect);
  known.set(vocabulary, found);
  return found;
}

/**
 * Writes prefixes on the Envelope, or default namespaces; with or without white space for the eye.
 */
function written(envelope: Part, soap: string, random: Random): string {
  const prefixes = new Map<string, string>([['urn:x', 'x'], [soap, 's']]); // oxfmt-ignore
  for (const { namespace } of partsOf(envelope))
    if (namespace !== '' && !prefixes.has(namespace)) prefixes.set(namespace, `n${prefixes.size}`);
  const declared = [...prefixes].map(([namespace, prefix]) => ` xmlns:${prefix}="${namespace}"`).join('');
  const xsd =
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"';
  const isPretty = random.chance(0.4);
  const defaults = random.pick([0, 0, 1]);
  const write = (part: Part, around: string, depth: number): string => {
    const { namespace, local, attributes, children } = part;
    const asDefault =
      namespace === '' || namespace === around || (namespace !== soap && random.chance(defaults));
    const name = asDefault ? local : `${prefixes.get(namespace) ?? ''}:${local}`;
    const declaration = asDefault && namespace !== around ? ` xmlns="${namespace}"` : '';
    const inner = asDefault ? namespace : around;
    const own = [
      ...(depth === 0 ? [declared + xsd] : []),
      ...attributes.map((attribute) => ` ${attribute}`),
    ].join('');
    const gap =
      isPretty && children.some((child) => typeof child !== 'string') ? `\n${'  '.repeat(depth)}` : '';
    const content = children.map(
      (child) => gap + (typeof child === 'string' ? child : write(child, inner, depth + 1)),
    );
    return content.length === 0
      ? `<${name}${declaration}${own}/>`
      : `<${name}${declaration}${own}>${content.join('')}${gap}</${name}>`;
  };
  return write(envelope, '', 0);
}
