import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { escapeAttribute } from '../../xml/codec/encode.js';
import type { ServiceContract } from '../../xml/schema/schema.js';

/** The contract as integrators fetch it, every address rewritten to the origin they used, e.g. `https://gateway.example`. */
export interface WsdlDocuments {
  wsdl(service: ServiceContract, origin: string): string;
  /** `name` as in `?xsd=name`, e.g. `Guid.xsd`; undefined where the service's WSDL reaches no such file. */
  xsd(service: ServiceContract, name: string, origin: string): string | undefined;
  /** The WSDL and its XSD files for offline use: imports stay relative, only the address is rewritten. Same input, same bytes. */
  zip(service: ServiceContract, origin: string): Uint8Array;
}

/** The first time zip can tell; fflate reads it in local time, so this gives the same bytes in every time zone. */
const ZIP_TIME = new Date(1980, 0, 1);

/** Reads the services' files once. @param folder the wsdl/ folder; a missing file throws here, not at a request */
export function loadWsdlDocuments(folder: string, services: readonly ServiceContract[]): WsdlDocuments {
  const paths = new Set(services.flatMap(({ wsdl, schemas }) => [wsdl, ...schemas]));
  const texts = new Map([...paths].map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const text = (path: string): string => {
    const found = texts.get(path);
    if (found === undefined) throw new Error(`${path} was not loaded`);
    return found;
  };
  return {
    wsdl: (service, origin) => served(addressed(text(service.wsdl), service, origin), service, origin),
    xsd: (service, name, origin) => {
      const path = service.schemas.find((schema) => posix.basename(schema) === name);
      return path === undefined ? undefined : served(text(path), service, origin);
    },
    zip: (service, origin) => {
      const files = [
        [service.wsdl, addressed(text(service.wsdl), service, origin)],
        ...service.schemas.map((path) => [path, text(path)]),
      ] as const;
      const entries = files.map(([path = '', content = '']) => [path, strToU8(content)] as const);
      return zipSync(Object.fromEntries(entries), { mtime: ZIP_TIME });
    },
  };
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
