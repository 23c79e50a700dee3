import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { crc32 } from 'node:zlib';
import { deflateSync, strToU8, Zip, type ZipInputFile } from 'fflate';
import { escapeAttribute } from '../../xml/codec/encode.js';
import type { ServiceContract } from '../../xml/schema/schema.js';

/**
 * The contract as integrators fetch it: every address is rewritten to the origin that they used,
 * e.g. `https://gateway.example`.
 */
export interface WsdlDocuments {
  wsdl(service: ServiceContract, origin: string): string;
  /**
   * @param name as in `?xsd=name`, e.g. `Guid.xsd`
   * @returns undefined when the service's WSDL reaches no such file
   */
  xsd(service: ServiceContract, name: string, origin: string): string | undefined;
  /**
   * Packs the WSDL and its XSD files for offline use: imports stay relative, and only the address
   * is rewritten. The same input gives the same bytes.
   */
  zip(service: ServiceContract, origin: string): Uint8Array;
}

/**
 * This is the first time that zip can tell. fflate reads it in local time, so it gives the same
 * bytes in every time zone.
 */
const ZIP_TIME = new Date(1980, 0, 1);

/**
 * Reads the services' files once.
 * @param folder the wsdl/ folder
 * @throws Error here, and not at a request, when a file is missing
 */
export function loadWsdlDocuments(folder: string, services: readonly ServiceContract[]): WsdlDocuments {
  const paths = new Set(services.flatMap(({ wsdl, schemas }) => [wsdl, ...schemas]));
  const texts = new Map([...paths].map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const text = (path: string): string => {
    const found = texts.get(path);
    if (found === undefined) throw new Error(`${path} was not loaded`);
    return found;
  };
  // They are the same for everyone, and packing them is nearly all of the work: done once, for
  // whoever is the first to ask.
  const schemas = new Map<string, Packed>();
  const packedSchema = (path: string): Packed => {
    const found = schemas.get(path) ?? packed(path, text(path));
    schemas.set(path, found);
    return found;
  };
  return {
    wsdl: (service, origin) => served(addressed(text(service.wsdl), service, origin), service, origin),
    xsd: (service, name, origin) => {
      const path = service.schemas.find((schema) => posix.basename(schema) === name);
      return path === undefined ? undefined : served(text(path), service, origin);
    },
    zip: (service, origin) =>
      zipped([
        packed(service.wsdl, addressed(text(service.wsdl), service, origin)),
        ...service.schemas.map(packedSchema),
      ]),
  };
}

interface Packed {
  readonly file: ZipInputFile;
  readonly bytes: Uint8Array;
}

function packed(filename: string, content: string): Packed {
  const bytes = strToU8(content);
  const file = { filename, size: bytes.length, crc: crc32(bytes), compression: 8, mtime: ZIP_TIME };
  return { file, bytes: deflateSync(bytes) };
}

/** Only puts together what is packed already. */
function zipped(files: readonly Packed[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { file, bytes } of files) {
    const added: ZipInputFile = { ...file };
    zip.add(added);
    added.ondata?.(null, new Uint8Array(bytes), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

function addressed(wsdl: string, service: ServiceContract, origin: string): string {
  const location = escapeAttribute(`${origin}${service.path}`);
  return wsdl.replace(/(:address location=")[^"]*/g, (_, start: string) => `${start}${location}`);
}

function served(xml: string, service: ServiceContract, origin: string): string {
  const at = `${origin}${service.path}?xsd=`;
  return xml.replace(
    /(schemaLocation=")([^"]*)/g,
    (_, start: string, path: string) =>
      `${start}${escapeAttribute(at + encodeURIComponent(posix.basename(path)))}`,
  );
}
