import { SaxesParser } from 'saxes';

interface Options {
  readonly xmlns: true;
  readonly position: false;
}

const Base: new (options: Options) => Pick<SaxesParser<Options>, 'on' | 'write' | 'close' | 'position'> =
  SaxesParser;

/**
 * The saxes parser with room for its handlers. `on` adds each handler under a computed name, and after about seven of
 * those V8 keeps the whole object as a dictionary: parsing is then some six times slower (measured). So the properties
 * that `on` will set are there from the start. Should saxes rename them, this costs nothing but the speed.
 */
export class EventParser extends Base {
  readonly xmldeclHandler = undefined;
  readonly textHandler = undefined;
  readonly piHandler = undefined;
  readonly doctypeHandler = undefined;
  readonly openTagStartHandler = undefined;
  readonly attributeHandler = undefined;
  readonly openTagHandler = undefined;
  readonly closeTagHandler = undefined;
  readonly cdataHandler = undefined;
  readonly commentHandler = undefined;
  readonly errorHandler = undefined;

  constructor() {
    super({ xmlns: true, position: false });
  }
}
