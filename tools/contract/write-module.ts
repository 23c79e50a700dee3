import type { SimpleType } from '../../src/xml/schema/schema.js';
import type { Contract } from '../../kit/src/wsdl/load.js';
import { builtIns, type Documented, type XsdElement, type XsdSchema } from '../../kit/src/wsdl/model.js';
import { constName, localOf } from './names.js';

const tsPrimitive: Readonly<Record<SimpleType['primitive'], string>> = {
  string: 'string',
  int: 'number',
  long: 'number',
  boolean: 'boolean',
  date: 'string',
  dateTime: 'string',
  anyURI: 'string',
  base64Binary: 'string',
};

/**
 * A declaration of a generated module: what it is called, what it says, which other names it uses.
 */
export interface Declaration {
  readonly name: string;
  readonly isType: boolean;
  readonly code: string;
  readonly uses: readonly string[];
}

/** The built-in types as `xsString`, `xsDate`, …: the declarations of no file. */
export function builtInDeclarations(): Declaration[] {
  return [...builtIns].map(([name, type]) => simpleDeclaration(builtInName(name), type, { da: '', en: '' }));
}

/** All declarations of one schema file, in an order in which each uses only earlier ones. */
export function declarations(schema: XsdSchema, contract: Contract): Declaration[] {
  const named = (local: string): string => `{${schema.namespace}}${local}`;
  const own = new Map(schema.types.map((type) => [named(type.local), type]));
  const done = new Map<string, Declaration[]>();
  const declare = (name: string): void => {
    const type = own.get(name);
    if (!type || done.has(name)) return;
    done.set(name, []);
    if (type.kind === 'complex') for (const e of contract.elementsOf(name)) declare(contract.target(e).type);
    done.delete(name); // again, so that it stands after what it uses
    done.set(name, typeDeclarations(name, type, contract));
  };
  [...own.keys()].forEach(declare);
  return [
    ...[...done.values()].flat(),
    ...schema.elements.map((element) => globalElement(element, contract)),
  ];
}

function typeDeclarations(name: string, type: Documented, contract: Contract): Declaration[] {
  const kind = contract.kind(name);
  if (kind === 'simple') return [simpleDeclaration(constName(localOf(name)), contract.simple(name), type)];
  if (kind === 'code') return [];
  const elements = contract.elementsOf(name).map((element) => contract.target(element));
  const expressions = elements.map((element) => elementExpression(element, contract));
  const uses = expressions.flatMap((expression) => expression.uses);
  const code = expressions.map((expression) => expression.code);
  const [tsType, body] =
    kind === 'list'
      ? ['ListType', `item: ${code.join()}`]
      : ['SequenceType', `elements: [${code.join(',')}]`];
  const local = localOf(name);
  return [
    ...(kind === 'sequence' ? [interfaceDeclaration(local, type, elements, contract)] : []),
    {
      name: constName(local),
      isType: false,
      code: `export const ${constName(local)}: ${tsType} = { kind: '${kind}', ${body} };`,
      uses: [tsType, ...uses],
    },
  ];
}

function interfaceDeclaration(
  name: string,
  type: Documented,
  elements: readonly (XsdElement & { type: string })[],
  contract: Contract,
): Declaration {
  const uses: string[] = [];
  const members = elements.map((element) => {
    const ts = tsTypeOf(element.type, contract, uses);
    const [whole, optional] = element.max > 1 ? [`readonly ${ts}[]`, ''] : [ts, element.min === 0 ? '?' : ''];
    return `${comment(element.en)}readonly ${element.local}${optional}: ${whole};`;
  });
  return {
    name,
    isType: true,
    // An empty interface would be a type of almost anything.
    code:
      members.length === 0
        ? `${comment(type.en)}export type ${name} = Readonly<Record<string, never>>;`
        : `${comment(type.en)}export interface ${name} {\n${members.join('\n')}\n}`,
    uses,
  };
}

/** The TypeScript type of a decoded value; interfaces it names are added to `uses`. */
function tsTypeOf(type: string, contract: Contract, uses: string[]): string {
  const kind = contract.kind(type);
  if (kind === 'simple') return tsPrimitive[contract.simple(type).primitive];
  if (kind === 'code') return 'number';
  if (kind === 'sequence') {
    uses.push(localOf(type));
    return localOf(type);
  }
  const items = contract.elementsOf(type).map((item) => tsTypeOf(contract.target(item).type, contract, uses));
  return `readonly ${items.join()}[]`;
}

function globalElement(element: XsdElement, contract: Contract): Declaration {
  const target = contract.target(element);
  const uses = ['TypedElement'];
  const ts = tsTypeOf(target.type, contract, uses);
  const expression = elementExpression(target, contract);
  const name = constName(element.local);
  return {
    name,
    isType: false,
    code: `${comment(element.en)}export const ${name}: TypedElement<${ts}> = ${expression.code};`,
    uses: [...uses, ...expression.uses],
  };
}

interface Expression {
  readonly code: string;
  readonly uses: readonly string[];
}

function elementExpression(element: XsdElement & { type: string }, contract: Contract): Expression {
  const { namespace, local, min, max, kodeliste, personal, example } = element;
  const isCode = contract.kind(element.type) === 'code';
  if (isCode && kodeliste === undefined) throw new Error(`code element ${local} names no kodeliste`);
  const type = isCode ? `{ kind: 'code', kodeliste: ${literal(kodeliste)} }` : typeName(element.type);
  const parts = [
    `namespace: ns.${prefixOf(namespace, contract)}`,
    `local: ${literal(local)}`,
    `min: ${min}`,
    `max: ${max}`,
    `type: ${type}`,
    `personal: ${personal}`,
    ...(!isCode && kodeliste !== undefined ? [`kodeliste: ${literal(kodeliste)}`] : []),
    ...(example === undefined ? [] : [`example: ${literal(example)}`]),
  ];
  return { code: `{ ${parts.join(', ')} }`, uses: ['ns', ...(isCode ? [] : [type])] };
}

function simpleDeclaration(name: string, type: SimpleType, docs: Documented): Declaration {
  const code = `${comment(docs.en)}export const ${name}: SimpleType = ${literal(type)};`;
  return { name, isType: false, code, uses: ['SimpleType'] };
}

function prefixOf(namespace: string, contract: Contract): string {
  const schema = contract.schemas.find((s) => s.namespace === namespace);
  if (!schema) throw new Error(`no schema for ${namespace}`);
  return schema.prefix;
}

function typeName(type: string): string {
  return builtIns.has(type) ? builtInName(type) : constName(localOf(type));
}

function builtInName(type: string): string {
  const local = localOf(type);
  return `xs${local.charAt(0).toUpperCase()}${local.slice(1)}`;
}

/** JSON is TypeScript enough; the formatter takes the quotes. */
function literal(value: unknown): string {
  return JSON.stringify(value);
}

/** Lines of comments are at most 100 columns, with `/**` and its end, two spaces deep. */
const COMMENT_WIDTH = 91;

/** A doc comment, on one line where that fits. */
export function comment(text: string): string {
  if (text === '') return '';
  const fitting = new RegExp(`.{1,${COMMENT_WIDTH}}(?=\\s|$)`, 'g');
  const lines = text.replaceAll('*/', '* /').match(fitting) ?? [text];
  if (lines.length === 1) return `/** ${text} */\n`;
  return `/**\n${lines.map((line) => ` * ${line.trim()}\n`).join('')} */\n`;
}
