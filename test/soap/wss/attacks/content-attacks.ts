import fc from 'fast-check';
import { type Attack, type Loot, SIGNED_PARTS, written } from './base.js';
import { Editable } from './editable.js';

const REFUSED = [139161, 139169, 139170, 139171] as const;

const CHANGES: Readonly<Record<string, (element: Editable) => boolean>> = {
  'text appended': (e) => (e.insert('1', 'last'), true),
  'space before': (e) => (e.insert(' ', 'first'), true),
  'an attribute': (e) => (e.set('x', '1'), true),
  'xsi:nil': (e) => (
    (e.declarations.xsi = 'http://www.w3.org/2001/XMLSchema-instance'),
    e.set('xsi:nil', 'true'),
    true
  ),
  'a child': (e) => (e.insert(Editable.make('x', {}), 'last'), true),
  'another name': (e) => ((e.local += 'X'), true),
  'another prefix': (e) => ((e.declarations.q = e.declarations[e.prefix] ?? 'urn:q'), (e.prefix = 'q'), true),
  'its prefix bound to something else': (e) => ((e.declarations[e.prefix] = 'urn:evil'), true),
  emptied: (e) => e.nodes.length > 0 && e.nodes.splice(0).length > 0,
  away: (e) => (e.remove(), true),
  twice: (e) => (e.copy().unset('Id').before(e), true),
};

/** Every element inside what is signed, changed in every way. */
export function* content({ text }: Loot): Generator<Attack> {
  for (const part of SIGNED_PARTS) {
    const count = Editable.read(text).find(part).all().length;
    for (const [what, change] of Object.entries(CHANGES)) {
      for (let at = 0; at < count; at++) {
        const message = Editable.read(text);
        const element = message.find(part).all()[at]!;
        if (
          at === 0 &&
          ['another name', 'another prefix', 'its prefix bound to something else', 'away', 'twice'].includes(
            what,
          )
        )
          continue;
        if (!change(element)) continue;
        yield { name: `${part}: ${what}, ${element.local} #${at}`, text: message.write(), expected: REFUSED };
      }
    }
  }
}

/** Changes of every text that canonicalisation does not see, so that the signed nodes come back. */
export function* unseen({ text }: Loot): Generator<Attack> {
  const texts = [...text.matchAll(/>([^<>&]{2,})</g)];
  for (const { index, 1: run = '' } of texts) {
    for (const at of new Set([1, Math.floor(run.length / 2), run.length - 1])) {
      const place = index + 1 + at;
      const put = (name: string, inserted: string, skipped = 0): Attack => ({
        name: `${name} at ${place}`,
        text: text.slice(0, place) + inserted + text.slice(place + skipped),
        expected: 'same',
      });
      if (/[\ud800-\udfff]/.test(text.slice(place - 1, place + 1))) continue;
      yield put('a comment', '<!-- -->');
      yield put('a comment with a tag in it', '<!--</job:Titel>-->');
      yield put('an empty CDATA section', '<![CDATA[]]>');
      yield put('CDATA', `<![CDATA[${text[place]}]]>`, 1);
      yield put('a character reference', `&#${text.charCodeAt(place)};`, 1);
      yield { ...put('a processing instruction', '<?x y?>'), expected: [139102] };
    }
  }
  const root = /<soap:Envelope/;
  for (const declaration of [
    'xmlns="urn:evil"',
    'xmlns:evil="urn:evil"',
    'xmlns:q="http://www.w3.org/2000/09/xmldsig#"',
  ]) {
    yield { name: declaration, text: text.replace(root, `$& ${declaration}`), expected: 'same' };
  }
  for (const space of ['\n', '\r\n', '\t', ' ']) {
    const spaced = text.replace(/(<ds:(?:DigestValue|SignatureValue)>)(.{8})/g, `$1${space}$2${space}`);
    yield {
      name: 'white space in SignatureValue',
      text: text.replace(/(<ds:SignatureValue>)(.{8})/, `$1${space}$2${space}`),
      expected: 'same',
    };
    yield { name: 'white space in the digests', text: spaced, expected: [139168] };
  }
  yield { name: 'DOCTYPE', text: `<!DOCTYPE x [<!ATTLIST x Id ID #IMPLIED>]>${text}`, expected: [139101] };
}

/**
 * One to three edits of the tree anywhere, after which no node may come back that was not signed.
 */
export function* randomEdits({ text }: Loot, numRuns: number, seed: number): Generator<Attack> {
  const edit = fc.record({
    kind: fc.constantFrom('move', 'copy', 'swap', 'rename', 'id', 'away'),
    from: fc.nat(),
    to: fc.nat(),
    last: fc.boolean(),
  });
  for (const edits of fc.sample(fc.array(edit, { minLength: 1, maxLength: 3 }), { numRuns, seed })) {
    const make = () => {
      const message = Editable.read(text);
      for (const { kind, from, to, last } of edits) {
        const all = message.all();
        const one = all[1 + (from % (all.length - 1))];
        const other = all[to % all.length];
        if (!one || !other || one.contains(other)) continue;
        if (kind === 'move') other.insert(one.remove(), last ? 'last' : 'first');
        if (kind === 'copy')
          other.insert(last ? one.copy() : one.copy().unset('Id'), last ? 'last' : 'first');
        if (kind === 'swap') [one.local, other.local] = [other.local, one.local];
        if (kind === 'rename') one.local = other.local;
        if (kind === 'id' && other.get('Id') !== undefined) one.set('wsu:Id', other.get('Id') ?? '');
        if (kind === 'away') one.remove();
      }
      return message;
    };
    yield written(`edits ${JSON.stringify(edits)}`, make, 'any');
  }
}
