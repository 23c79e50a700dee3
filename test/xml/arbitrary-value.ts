import fc from 'fast-check';
import { childrenOf } from '../../src/xml/schema/content-model.js';
import { compileCheck } from '../../src/xml/schema/facets.js';
import type { ElementDescriptor, SimpleType } from '../../src/xml/schema/schema.js';

/** Any value that the descriptor allows, as decode gives it back. */
export function arbitraryValue({ type }: ElementDescriptor): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'simple':
      return arbitrarySimple(type);
    case 'code':
      return fc.integer({ min: 0, max: 100_000_000 });
    case 'list':
      return fc.array(arbitraryValue(type.item), { minLength: type.item.min, maxLength: 3 });
    case 'sequence':
      return fc.record(
        Object.fromEntries(childrenOf(type).map((child) => [child.local, arbitraryProperty(child)])),
        {
          requiredKeys: childrenOf(type).flatMap(({ local, min, max }) =>
            min === 1 || max > 1 ? [local] : [],
          ),
        },
      );
  }
}

function arbitraryProperty(child: ElementDescriptor): fc.Arbitrary<unknown> {
  return child.max === 1
    ? arbitraryValue(child)
    : fc.array(arbitraryValue(child), { minLength: child.min, maxLength: 3 });
}

function arbitrarySimple(type: SimpleType): fc.Arbitrary<unknown> {
  switch (type.primitive) {
    case 'boolean':
      return fc.boolean();
    case 'int':
      return fc.integer({ min: type.minInclusive ?? -2147483648, max: type.maxInclusive ?? 2147483647 });
    case 'long':
      return fc.maxSafeInteger();
    case 'date':
      return fc.constantFrom('2026-01-01', '0001-12-31', '9999-12-31', '2028-02-29');
    case 'dateTime':
      return fc.constantFrom(
        '2026-03-29T02:30:00',
        '2026-11-22T10:00:00.1234567Z',
        '2026-11-22T10:00:00+01:00',
      );
    case 'base64Binary':
      return fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes).toString('base64'));
    case 'anyURI':
      return fc.constantFrom('https://example.dk/job?id=1&x=%20#top', 'HTTP://example.dk:8080/æ');
    case 'string':
      return arbitraryString(type);
  }
}

function arbitraryString(type: SimpleType): fc.Arbitrary<string> {
  const { enumeration, minLength = 0, maxLength = 60, pattern } = type;
  if (enumeration) return fc.constantFrom(...enumeration);
  const check = compileCheck(type);
  const candidates =
    pattern === undefined
      ? fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) })
      : matching(pattern);
  return candidates
    .map((text) =>
      type.whiteSpace === 'collapse' ? text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '') : text,
    )
    .map((text) => (type.lowerCase ? text.toLowerCase() : text))
    .filter((text) => isXml(text) && check(text) === undefined);
}

const known = new Map<string, fc.Arbitrary<string>>();

/** Made once for each pattern: fast-check tries every dangerous string on each new one. */
function matching(pattern: string): fc.Arbitrary<string> {
  const before = known.get(pattern);
  if (before) return before;
  const made = fc.stringMatching(new RegExp(`^(?:${pattern})$`), { size: 'xsmall' });
  known.set(pattern, made);
  return made;
}

function isXml(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- the characters XML 1.0 forbids are those meant
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(text);
}
