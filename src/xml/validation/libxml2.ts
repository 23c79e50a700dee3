/** The one file that names libxml2-wasm: schemas compiled from memory, documents held against them. */
import {
  ParseOption,
  XmlBufferInputProvider,
  xmlCleanupInputProvider,
  XmlDocument,
  XmlParseError,
  xmlRegisterInputProvider,
  XmlValidateError,
  XsdValidator,
} from 'libxml2-wasm';

/** No external entities, no network; NOENT, DTDLOAD, HUGE and XINCLUDE stay off. xml:id means nothing to the contract. */
const OPTIONS = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_SKIP_IDS;

/** One thing the library says is wrong. */
export interface Complaint {
  readonly message: string;
  /** The library's own XPath of the node. */
  readonly path: string | undefined;
}

/** Thrown where the library cannot read what the parser could. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}

function read(bytes: Uint8Array, url?: string): XmlDocument {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- flags put together are no member of the enum
  return XmlDocument.fromBuffer(bytes, { option: OPTIONS, ...(url !== undefined && { url }) });
}

export class LibxmlSchema {
  private constructor(private readonly validator: XsdValidator) {}

  /**
   * @param files all schema documents by name; schemaLocations are resolved among these names and nowhere else
   * @param entry the name of the document to start from
   * @throws Error naming the import that is missing or what is wrong with the schema: a fault of the build, not of a caller
   */
  static compile(files: ReadonlyMap<string, Uint8Array>, entry: string): LibxmlSchema {
    const bytes = files.get(entry);
    if (!bytes) throw new Error(`schema ${entry} is not among the files`);
    const missing: string[] = [];
    const memory = new XmlBufferInputProvider(Object.fromEntries(files));
    // The library passes over an import it cannot find with a warning; here it is an error.
    const match = (name: string): boolean => files.has(name) || (missing.push(name), false);
    xmlRegisterInputProvider({
      match,
      open: (name) => memory.open(name),
      read: (fd, buffer) => memory.read(fd, buffer),
      close: (fd) => memory.close(fd),
    });
    try {
      const document = read(bytes, entry);
      try {
        const schema = new LibxmlSchema(XsdValidator.fromDoc(document));
        if (missing.length === 0) return schema;
        schema.dispose();
        throw new Error(`schema imports not found: ${missing.join(', ')}`);
      } finally {
        document.dispose();
      }
    } finally {
      xmlCleanupInputProvider();
    }
  }

  /**
   * @param bytes a whole document in UTF-8
   * @returns everything the library says is wrong; it goes on after a wrong value, but skips the rest of a parent after a
   * child that is missing or not expected
   * @throws UnreadableDocument
   */
  complaints(bytes: Uint8Array): readonly Complaint[] {
    let document: XmlDocument | undefined;
    try {
      document = read(bytes);
      this.validator.validate(document);
      return [];
    } catch (error) {
      if (error instanceof XmlParseError) throw new UnreadableDocument('not readable', { cause: error });
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ message, xpath }) => ({ message, path: xpath }));
    } finally {
      document?.dispose();
    }
  }

  dispose(): void {
    this.validator.dispose();
  }
}
