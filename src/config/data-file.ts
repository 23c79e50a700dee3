import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SchemaObject } from 'ajv';
import { createAjv } from '../json-schema.js';

/** The folder of package.json, whether this runs from src/ or from dist/. */
export const projectRoot = findRoot(import.meta.dirname);

/** It compiles a schema once, however many files are of its kind. */
const ajv = createAjv({ allErrors: true });

/**
 * Reads a JSON file of the project and checks it against a JSON Schema.
 * @param path below the project's root, e.g. `wsdl/codelists/Land.json`, or absolute
 * @throws Error naming the file, the place in it and what is wrong; meant to stop the process at
 *   start
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the schema vouches for T
export function readDataFile<T>(path: string, schema: SchemaObject): T {
  const validate = ajv.compile<T>(schema);
  const data = parse(path);
  if (validate(data)) return data;
  const errors = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`,
  );
  throw new Error(`${path}: ${errors.join('; ')}`);
}

function parse(path: string): unknown {
  const file = resolve(projectRoot, path);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : 'cannot be read'}`, { cause });
  }
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json was not found in any folder above the program');
  return findRoot(parent);
}
