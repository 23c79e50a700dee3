import type { Contract } from '../../kit/src/wsdl/load.js';
import type { WsdlService } from '../../kit/src/wsdl/model.js';
import { constName, localOf, moduleOf } from './names.js';
import { builtInDeclarations, comment, declarations, type Declaration } from './write-module.js';

const HEAD =
  '// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.\n';
const SCHEMA_TYPES = ['SimpleType', 'ListType', 'SequenceType', 'TypedElement', 'ServiceContract'];

/** Prefixes of the namespaces that are not the contract's own. */
const ENVELOPES: Readonly<Record<string, string>> = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  soap12: 'http://www.w3.org/2003/05/soap-envelope',
  wsa: 'http://www.w3.org/2005/08/addressing',
};

/** The files of src/contract by name, not yet formatted (`format.ts`). */
export function write(contract: Contract): ReadonlyMap<string, string> {
  const modules = new Map<string, Declaration[]>([['types', builtInDeclarations()]]);
  for (const schema of contract.schemas) {
    const module = moduleOf(schema);
    modules.set(module, [...(modules.get(module) ?? []), ...declarations(schema, contract)]);
  }
  for (const service of contract.services) {
    const module = moduleOf(mainSchema(service, contract));
    modules.set(module, [...(modules.get(module) ?? []), serviceDeclaration(service, contract)]);
  }
  const owner = owners(modules);
  const files = new Map([['namespaces.ts', namespaces(contract)]]);
  for (const [module, list] of modules) files.set(`${module}.ts`, moduleText(module, list, owner));
  files.set('index.ts', index([...modules.keys()], contract));
  return new Map([...files].map(([name, text]) => [name, HEAD + text]));
}

/** Finds the module that declares each name; a name declared twice is an error. */
function owners(modules: ReadonlyMap<string, readonly Declaration[]>): Map<string, string> {
  const owner = new Map<string, string>([['ns', 'namespaces'], ...SCHEMA_TYPES.map((n) => [n, ''] as const)]);
  for (const [module, list] of modules) {
    for (const { name } of list) {
      if (owner.has(name))
        throw new Error(`${name} is declared twice, in ${owner.get(name) ?? ''} and ${module}`);
      owner.set(name, module);
    }
  }
  return owner;
}

function moduleText(
  module: string,
  list: readonly Declaration[],
  owner: ReadonlyMap<string, string>,
): string {
  const types = new Set(list.filter((d) => d.isType).map((d) => d.name));
  const imports = new Map<string, Set<string>>();
  for (const name of new Set(list.flatMap((d) => d.uses))) {
    const from = owner.get(name);
    if (from === undefined) throw new Error(`${module} uses ${name}, which nothing declares`);
    if (from === module) continue;
    const path = from === '' ? '../xml/schema/schema.js' : `./${from}.js`;
    imports.set(path, (imports.get(path) ?? new Set()).add(isInterface(name, types) ? `type ${name}` : name));
  }
  const lines = [...imports]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([path, names]) => {
      const sorted = [...names].sort();
      return sorted.every((n) => n.startsWith('type '))
        ? `import type { ${sorted.map((n) => n.slice(5)).join(', ')} } from '${path}';`
        : `import { ${sorted.join(', ')} } from '${path}';`;
    });
  return [...lines, ...list.map((d) => `\n${d.code}`)].join('\n');
}

/** Interfaces and the types of schema.ts begin with a capital; constants do not. */
function isInterface(name: string, own: ReadonlySet<string>): boolean {
  return own.has(name) || /^[A-Z]/.test(name);
}

function mainSchema(service: WsdlService, contract: Contract): Contract['schemas'][number] {
  const schema = contract.schemas.find((s) =>
    service.operations.some((o) => o.input.startsWith(`{${s.namespace}}`)),
  );
  if (!schema) throw new Error(`${service.file}: the operations' messages are in no schema`);
  return schema;
}

function serviceDeclaration(service: WsdlService, contract: Contract): Declaration {
  const name = constName(service.name);
  const operations = service.operations.map(
    ({ name: operation, soapAction, answerAction, input, output }) => {
      const elements = `input: ${constName(localOf(input))}, output: ${constName(localOf(output))}`;
      return `{ name: '${operation}', soapAction: '${soapAction}', answerAction: '${answerAction}', ${elements} }`;
    },
  );
  const fields = [
    `name: '${service.name}'`,
    `version: ${service.version}`,
    `path: '${service.path}'`,
    `namespace: '${service.namespace}'`,
    `wsdl: '${service.file}'`,
    `schemas: ${JSON.stringify(contract.schemasOf(service).map((schema) => schema.file))}`,
    `operations: [${operations.join(',')}]`,
  ];
  const uses = service.operations.flatMap((o) => [constName(localOf(o.input)), constName(localOf(o.output))]);
  const value = `{ ${fields.join(', ')} } as const satisfies ServiceContract`;
  const code = `${comment(service.en)}export const ${name} = ${value};`;
  return { name, isType: false, code, uses: ['ServiceContract', ...uses] };
}

function namespaces(contract: Contract): string {
  const own = contract.schemas.map((schema) => [schema.prefix, schema.namespace] as const);
  const entries = [...Object.entries(ENVELOPES), ...own];
  if (new Set(entries.map(([prefix]) => prefix)).size < entries.length)
    throw new Error('a prefix is used twice');
  const body = entries.map(([prefix, namespace]) => `${prefix}: '${namespace}'`).join(',\n');
  return `
/** The namespaces on the wire, by the prefix this project writes them with. */
export const ns = {\n${body}\n} as const;

/** Namespace → preferred prefix, for XPaths in faults and for what the gateway writes. */
export const prefixes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ns).map(([prefix, namespace]) => [namespace, prefix]),
);`;
}

function index(modules: readonly string[], contract: Contract): string {
  const elements = contract.schemas.flatMap((schema) => [
    ...schema.elements,
    ...schema.types.flatMap((type) => (type.kind === 'complex' ? type.elements : [])),
  ]);
  const personal = [...new Set(elements.filter((e) => e.personal).map((e) => e.local))].sort();
  const services = contract.services.map((s) => ({
    name: constName(s.name),
    module: moduleOf(mainSchema(s, contract)),
  }));
  return `
import type { ServiceContract } from '../xml/schema/schema.js';
${services.map(({ name, module }) => `import { ${name} } from './${module}.js';`).join('\n')}

${['namespaces', ...modules].map((module) => `export * from './${module}.js';`).join('\n')}

/** An operation of any service, with the contract's own name and types of request and response. */
export type ContractOperation = (${services.map((s) => `typeof ${s.name}`).join(' | ')})['operations'][number];
export type OperationName = ContractOperation['name'];

/** Every service of the contract. */
export const services: readonly ServiceContract<OperationName>[] = [${services.map((s) => s.name).join(', ')}];

/** Local names of elements with personal data, masked in logs and in the Vaerdi of a fault. */
export const personalElements: ReadonlySet<string> = new Set(${JSON.stringify(personal)});`;
}
