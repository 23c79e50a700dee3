import type { Documented, WsdlOperation, WsdlService } from './model.js';
import { demand, readXml, resolveName, type Node } from './read-xml.js';

type Direction = 'input' | 'output';

/**
 * @param isOurs holds it to all that a contract of today must say
 * Reads what the generator needs of a WSDL: name, path, schemas, and per operation action and body
 * elements.
 */
export function readWsdl(xml: string, file: string, isOurs = true): WsdlService {
  const root = readXml(xml, file);
  const namespace = demand(root, 'targetNamespace');
  const name = demand(root, 'name');
  const path = same(
    descendants(root, 'address').map((node) => new URL(demand(node, 'location')).pathname),
    file,
  );
  const version = Number(/^\/virksomhedsindsats\/(\d+)\//.exec(path)?.[1]);
  if (!Number.isInteger(version)) throw new Error(`${file}: no version in the address ${path}`);
  const parts = new Map(
    children(root, 'message').map((message) => {
      const [part] = children(message, 'part');
      if (!part) throw new Error(`${file}: message ${demand(message, 'name')} has no part`);
      return [`{${namespace}}${demand(message, 'name')}`, resolveName(part, demand(part, 'element'))];
    }),
  );
  const elementOf = (node: Node | undefined, what: string): string => {
    const part = node && parts.get(resolveName(node, demand(node, 'message')));
    if (part === undefined) throw new Error(`${file}: ${what}`);
    return part;
  };
  const bodyOf = (operation: Node, direction: Direction): string =>
    elementOf(children(operation, direction)[0], `${demand(operation, 'name')} has no ${direction}`);
  const headersOf = (operation: string, direction: Direction): readonly string[] => {
    const bound = boundOperations(root, operation).map((one) =>
      children(one, direction)
        .flatMap((node) => children(node, 'header'))
        .map((header) => elementOf(header, `a header of ${operation} has no message`)),
    );
    // What one binding has, every client of the operation may meet.
    return [...new Set(bound.flat())];
  };
  const operations = children(root, 'portType').flatMap((portType) => children(portType, 'operation'));
  return {
    ...documentation(root),
    file,
    name,
    namespace,
    path,
    version,
    imports: descendants(root, 'import').map((node) => demand(node, 'schemaLocation')),
    operations: operations.map((operation): WsdlOperation => ({
      ...documentation(operation),
      name: demand(operation, 'name'),
      ...actionsOf(root, operation, file, isOurs),
      faults: children(operation, 'fault').map((node) => ({
        name: demand(node, 'name'),
        element: elementOf(node, `the fault ${demand(node, 'name')} has no message`),
      })),
      headers: {
        input: headersOf(demand(operation, 'name'), 'input'),
        output: headersOf(demand(operation, 'name'), 'output'),
      },
      input: bodyOf(operation, 'input'),
      output: bodyOf(operation, 'output'),
    })),
  };
}

/**
 * What wsa:Action is in a request and in its answer. A request has one action, whichever header
 * says it.
 */
function actionsOf(root: Node, operation: Node, file: string, isOurs: boolean) {
  const name = demand(operation, 'name');
  const [input, output] = (['input', 'output'] as const).map((direction) => {
    const [node] = children(operation, direction);
    return node && (isOurs ? demand(node, 'wsam:Action') : node.attributes['wsam:Action']);
  });
  const action = soapAction(root, name, file);
  if (isOurs && input !== action) throw new Error(`${file} ${name}: wsam:Action of the input is not ${action}`);
  return { soapAction: action, answerAction: output ?? '' };
}

const boundOperations = (root: Node, operation: string): readonly Node[] =>
  children(root, 'binding')
    .flatMap((binding) => children(binding, 'operation'))
    .filter((node) => node.attributes.name === operation);

/** The one soapAction all bindings give the operation. */
function soapAction(root: Node, operation: string, file: string): string {
  const bound = boundOperations(root, operation);
  const actions = bound.flatMap((node) => node.children.filter((c) => c.attributes.soapAction !== undefined));
  return same(
    actions.map((node) => demand(node, 'soapAction')),
    `${file} ${operation}`,
  );
}

function same(values: readonly string[], where: string): string {
  const [first, ...rest] = new Set(values);
  if (first === undefined || rest.length > 0)
    throw new Error(`${where}: expected one value, found ${values.join(', ')}`);
  return first;
}

/** WSDL 1.1 allows one documentation element: "Dansk: … English: …". */
function documentation(node: Node): Documented {
  const text = children(node, 'documentation')[0]?.text ?? '';
  const match = /^Dansk: (.+) English: (.+)$/.exec(text);
  return { da: match?.[1] ?? '', en: match?.[2] ?? '' };
}

function children(node: Node, local: string): readonly Node[] {
  return node.children.filter((child) => child.local === local);
}

function descendants(node: Node, local: string): readonly Node[] {
  return node.children.flatMap((child) => [
    ...(child.local === local ? [child] : []),
    ...descendants(child, local),
  ]);
}
