import { type Attack, evil, type Loot, SIGNED_PARTS, written } from './base.js';
import { Editable } from './editable.js';

type Stand = 'nothing' | 'same id' | 'other id' | 'no id';
const STANDS: readonly Stand[] = ['nothing', 'same id', 'other id', 'no id'];
const WRAPPERS = ['none', 'ds:Object'] as const;
const ENDS = ['first', 'last'] as const;

/**
 * Every signed part moved below every element, bare and wrapped, and in its place an evil one or
 * none.
 */
export function* wrapping({ text }: Loot): Generator<Attack> {
  for (const part of SIGNED_PARTS) {
    for (const stand of STANDS) {
      const { message, home } = prepared(text, part, stand);
      for (const wrapper of WRAPPERS)
        for (const end of ENDS)
          for (const [at, target] of message.all().entries()) {
            // Moving among siblings is no attack, as nobody signs the order of header blocks. Body
            // has to be last.
            const atHome = wrapper === 'none' && target === home && stand === 'nothing';
            const same = atHome && (part !== 'Body' || end === 'last');
            yield written(
              `${part} to ${end} in ${target.local} #${at}, wrapped in ${wrapper}, in its place: ${stand}`,
              () => moved(text, part, stand, wrapper, end, at),
              same ? 'same' : [139110, 139161, 139163, 139164, 139165],
            );
          }
    }
  }
}

/** The message with the part taken out and something standing in for it. */
function prepared(text: string, part: string, stand: Stand) {
  const message = Editable.read(text);
  const original = message.find(part);
  const home = original.parent;
  if (stand === 'nothing') {
    original.remove();
  } else {
    const fake = evil(original);
    if (stand === 'other id') fake.set('wsu:Id', 'sig-fake');
    if (stand === 'no id') fake.unset('Id');
    original.replaceBy(fake);
  }
  return { message, original, home };
}

function moved(
  text: string,
  part: string,
  stand: Stand,
  wrapper: (typeof WRAPPERS)[number],
  end: 'first' | 'last',
  at: number,
): Editable {
  const { message, original } = prepared(text, part, stand);
  const target = message.all()[at];
  target?.insert(wrapper === 'none' ? original : Editable.make(wrapper, {}, original), end);
  return message;
}

/** The whole message inside an evil one, and the Security header moved everywhere. */
export function* wrappedWhole({ text }: Loot): Generator<Attack> {
  const count = Editable.read(text).all().length;
  for (const end of ENDS) {
    for (let at = 0; at < count; at++) {
      const outer = Editable.read(text);
      for (const part of SIGNED_PARTS) {
        const one = outer.find(part);
        one.replaceBy(evil(one).unset('Id'));
      }
      outer.find('Signature').nodes.splice(0);
      const target = outer.all()[at];
      target?.insert(Editable.read(text), end);
      yield {
        name: `the whole message to ${end} in ${target?.local} #${at} of an evil one`,
        text: outer.write(),
        expected: [139110, 139161],
      };

      const message = Editable.read(text);
      const security = message.find('Security').remove();
      const place = message.all()[at];
      if (!place) continue;
      place.insert(security, end);
      yield {
        name: `Security to ${end} in ${place.local} #${at}`,
        text: message.write(),
        expected: place.local === 'Header' ? 'same' : [139110, 139160],
      };
    }
  }
}

/**
 * Ids of signed parts on every other element, in every attribute that some reader takes for an id.
 */
export function* duplicateIds({ text }: Loot): Generator<Attack> {
  const base = Editable.read(text);
  const elements = base.all();
  const ids = SIGNED_PARTS.map((part) => base.find(part).get('Id') ?? '');
  for (const kind of ['wsu:Id', 'Id', 'id', 'ID', 'xml:id', 'job:Id']) {
    for (const id of ids) {
      for (const [at, element] of elements.entries()) {
        const [prefix, local] = kind.includes(':') ? kind.split(':') : ['', kind];
        if (element.attributes.some((a) => a.local === local && a.prefix === prefix)) continue;
        const make = () => {
          const message = Editable.read(text);
          message.all()[at]?.set(kind, id);
          return message;
        };
        yield written(`${kind}="${id}" on ${element.local} #${at}`, make, [139165]);
      }
    }
  }
}
