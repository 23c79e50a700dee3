import { normalized } from '../unicode.js';

/**
 * Attribute types of certificates' names by the short names of OpenSSL, Java, .NET and RFC 4514.
 */
const TYPES: Readonly<Record<string, string>> = {
  cn: '2.5.4.3',
  sn: '2.5.4.4',
  surname: '2.5.4.4',
  serialnumber: '2.5.4.5',
  c: '2.5.4.6',
  l: '2.5.4.7',
  st: '2.5.4.8',
  s: '2.5.4.8',
  street: '2.5.4.9',
  o: '2.5.4.10',
  ou: '2.5.4.11',
  t: '2.5.4.12',
  title: '2.5.4.12',
  gn: '2.5.4.42',
  givenname: '2.5.4.42',
  g: '2.5.4.42',
  dnqualifier: '2.5.4.46',
  pseudonym: '2.5.4.65',
  organizationidentifier: '2.5.4.97',
  e: '1.2.840.113549.1.9.1',
  email: '1.2.840.113549.1.9.1',
  emailaddress: '1.2.840.113549.1.9.1',
  uid: '0.9.2342.19200300.100.1.1',
  dc: '0.9.2342.19200300.100.1.25',
};

/**
 * Writes a distinguished name in one form, so that names which stacks write differently become
 * equal: each `type=value` with the type as OID and the value folded, sorted. It reads RFC 4514 and
 * the forms before it, in either order, and the lines of node:crypto. The result serves to find a
 * registered certificate and never to trust one: the signature has to fit that certificate's key.
 */
export function normaliseName(name: string): string {
  return split(name)
    .map((pair) => {
      const at = pair.indexOf('=');
      const type = pair
        .slice(0, at)
        .trim()
        .toLowerCase()
        .replace(/^oid\./, '');
      return `${Object.hasOwn(TYPES, type) ? TYPES[type] : type}=${valueOf(pair.slice(at + 1).trim())}`;
    })
    .sort()
    .join(',');
}

/**
 * The pairs between commas, semicolons, plus signs and line breaks that are not quoted or escaped.
 */
function split(name: string): readonly string[] {
  const pairs = name.match(/(?:\\[\s\S]|"(?:\\[\s\S]|[^"\\])*"|[^,;+\n\\"]|["\\])+/g) ?? [];
  return pairs.filter((pair) => pair.includes('='));
}

function valueOf(written: string): string {
  const unquoted = /^".*"$/s.test(written) ? written.slice(1, -1) : written;
  const value = /^#(?:[0-9a-f]{2})+$/i.test(written) ? derString(written.slice(1)) : unescaped(unquoted);
  return normalized(value, 'NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Resolves escapes: `\2C` is an octet of UTF-8, `\,` the character itself. */
function unescaped(text: string): string {
  return text
    .replace(/(?:\\[0-9a-f]{2})+/gi, (octets) => Buffer.from(octets.replaceAll('\\', ''), 'hex').toString())
    .replace(/\\([\s\S])/g, '$1');
}

/**
 * The value of a short string in DER, which `#…` writes where the writer has no name for the type.
 */
function derString(hex: string): string {
  return Buffer.from(hex, 'hex').subarray(2).toString();
}
