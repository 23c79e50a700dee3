import { constants, type KeyObject, verify, type X509Certificate } from 'node:crypto';
import { extensionsIn, fieldsOf } from './fields.js';
import { allValuesIn, type DerValue, TAG, valueAt } from './der.js';
import { timeIn } from './der-time.js';
import { RevokedCertificates } from './revoked.js';

/** A revocation list (RFC 5280, 5) that one of the CAs has signed. */
export interface RevocationList {
  readonly issuer: X509Certificate;
  readonly thisUpdate: Date;
  /** The moment from which on the list is not trusted any more. */
  readonly nextUpdate: Date;
  readonly revoked: RevokedCertificates;
}

/**
 * Reads the revocation lists of a file, which are PEM blocks, or DER one after the other.
 * @returns each list once for every CA whose signature it has: a renewed CA has the same name and
 * perhaps the same key
 * @throws Error saying what is wrong: there is no list, or only a part of one, or one that no CA
 * has signed or that is not complete
 */
export function readRevocationLists(
  file: Buffer,
  cas: readonly X509Certificate[],
): readonly RevocationList[] {
  const lists = (pemBlocks(file) ?? allValuesIn(file).map(({ whole }) => whole)).flatMap((der) =>
    listsOf(der, cas),
  );
  if (lists.length === 0) throw new Error('there is no revocation list in it');
  return lists;
}

function pemBlocks(file: Buffer): readonly Buffer[] | undefined {
  const text = file.toString('latin1');
  if (!text.includes('-----BEGIN X509 CRL-----')) return undefined;
  const blocks = text.matchAll(/-----BEGIN X509 CRL-----([\s\S]*?)-----END X509 CRL-----/g);
  return [...blocks].map(([, base64 = '']) => Buffer.from(base64, 'base64'));
}

function listsOf(der: Buffer, cas: readonly X509Certificate[]): readonly RevocationList[] {
  const [tbs, algorithm, signature] = allValuesIn(valueAt(allValuesIn(der), 0, TAG.sequence).content);
  if (!tbs || !algorithm || signature?.tag !== TAG.bitString) throw new Error('it is no revocation list');
  const parts = allValuesIn(tbs.content);
  const fields = parts[0]?.tag === TAG.integer ? parts.slice(1) : parts;
  const issuer = valueAt(fields, 1, TAG.sequence).whole;
  // The algorithm inside the signed part must be the one outside it (RFC 5280, 5.1.1.2).
  if (!valueAt(fields, 0, TAG.sequence).whole.equals(algorithm.whole)) throw new Error('it is contradictory');
  const signers = cas.filter((ca) => {
    const { subject, signsLists } = fieldsOf(ca);
    return subject.equals(issuer) && signsLists && fits(algorithm, ca.publicKey, tbs.whole, signature);
  });
  if (signers.length === 0) throw new Error('a list in it is not signed by a CA of CERT_ROOTS');
  refuseNarrower(parts);
  const times = { thisUpdate: timeOf(fields[2]), nextUpdate: timeOf(fields[3]) };
  const revoked = revokedIn(fields[4]);
  return signers.map((ca) => ({ issuer: ca, ...times, revoked }));
}

/**
 * Refuses a list of changes, of some reasons or of some certificates only: it would say "not
 * revoked" of a certificate that is on another list.
 */
function refuseNarrower(parts: readonly DerValue[]): void {
  const wrapped = parts.find(({ tag }) => tag === TAG.context0);
  const critical = wrapped ? extensionsIn(wrapped).filter(({ isCritical }) => isCritical) : [];
  if (critical.length > 0) throw new Error('a list in it is not a complete one (critical extension)');
}

/** A list that revokes nothing may leave them out. */
const revokedIn = (entries: DerValue | undefined): RevokedCertificates =>
  new RevokedCertificates(entries?.tag === TAG.sequence ? entries.content : Buffer.alloc(0));

function timeOf(value: DerValue | undefined): Date {
  const time = timeIn(value);
  if (!time) throw new Error('a list in it does not say until when it is good');
  return time;
}

type Hash = 'sha256' | 'sha384' | 'sha512';

/** The signature algorithms that are accepted, by object identifier in hex; none has SHA-1. */
const SIGNATURES: Readonly<Record<string, { readonly hash: Hash; readonly type: 'rsa' | 'ec' }>> = {
  '2a864886f70d01010b': { hash: 'sha256', type: 'rsa' },
  '2a864886f70d01010c': { hash: 'sha384', type: 'rsa' },
  '2a864886f70d01010d': { hash: 'sha512', type: 'rsa' },
  '2a8648ce3d040302': { hash: 'sha256', type: 'ec' },
  '2a8648ce3d040303': { hash: 'sha384', type: 'ec' },
  '2a8648ce3d040304': { hash: 'sha512', type: 'ec' },
};
const RSA_PSS = '2a864886f70d01010a';
const HASHES: Readonly<Record<string, Hash>> = {
  '608648016503040201': 'sha256',
  '608648016503040202': 'sha384',
  '608648016503040203': 'sha512',
};

/** Is it a signature of the key over the octets? */
function fits(algorithm: DerValue, key: KeyObject, octets: Buffer, signature: DerValue): boolean {
  const [id, parameters] = allValuesIn(algorithm.content);
  const oid = id?.hex ?? '';
  // The first octet of a bit string counts the unused bits of its last, of which a signature has
  // none.
  const value = signature.content.subarray(1);
  if (oid === RSA_PSS) {
    const hash = parameters && pssHash(parameters);
    if (!hash || !key.asymmetricKeyType?.startsWith('rsa')) return false;
    const { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_AUTO: saltLength } = constants;
    return verify(hash, octets, { key, padding, saltLength }, value);
  }
  const row = SIGNATURES[oid];
  return row !== undefined && key.asymmetricKeyType === row.type && verify(row.hash, octets, key, value);
}

/** The hash of RSASSA-PSS-params. MGF1 is taken to have the same one, as all CAs use it. */
function pssHash({ content }: DerValue): Hash | undefined {
  const wrapped = allValuesIn(content).find(({ tag }) => tag === TAG.context0);
  const hash = wrapped && allValuesIn(valueAt(allValuesIn(wrapped.content), 0, TAG.sequence).content)[0];
  return HASHES[hash?.hex ?? ''];
}
