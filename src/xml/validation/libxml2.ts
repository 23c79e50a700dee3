/**
 * The only file that names libxml2-wasm: it compiles schemas from memory and validates documents.
 */
import {
  type ErrorDetail,
  ParseOption,
  XmlBufferInputProvider,
  xmlCleanupInputProvider,
  XmlDocument,
  XmlParseError,
  xmlRegisterInputProvider,
  XmlValidateError,
  XsdValidator,
} from 'libxml2-wasm';

/**
 * It reads no external entities and uses no network; NOENT, DTDLOAD, HUGE and XINCLUDE stay off.
 * xml:id is skipped, as the contract does not use it.
 */
const OPTIONS = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_SKIP_IDS;

/** Thrown when the library cannot read a document that our own parser could read. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}

function read(bytes: Uint8Array, url?: string): XmlDocument {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- combined flags are no enum member
  return XmlDocument.fromBuffer(bytes, { option: OPTIONS, ...(url !== undefined && { url }) });
}

export class LibxmlSchema {
  private constructor(private readonly validator: XsdValidator) {}

  /**
   * @param files all schema documents by name; a schemaLocation is one of these names
   * @param entry the name of the document to start from
   * @throws Error naming the import that is missing or what is wrong with the schema: that is a
   * mistake of the build and not of a caller
   */
  static compile(files: ReadonlyMap<string, Uint8Array>, entry: string): LibxmlSchema {
    const bytes = files.get(entry);
    if (!bytes) throw new Error(`schema ${entry} is not among the files`);
    const missing: string[] = [];
    const memory = new XmlBufferInputProvider(Object.fromEntries(files));
    // The library only warns of an import that it cannot find; here that is an error.
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
   * @returns everything that the library finds wrong. It goes on after a wrong value, but skips the
   * rest of a parent after a child that is missing or not expected.
   * @throws UnreadableDocument
   */
  complaints(bytes: Uint8Array): readonly ErrorDetail[] {
    let document: XmlDocument | undefined;
    try {
      document = read(bytes);
      this.validator.validate(document);
      return [];
    } catch (error) {
      if (error instanceof XmlParseError) throw new UnreadableDocument('not readable', { cause: error });
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details;
    } finally {
      document?.dispose();
    }
  }

  dispose(): void {
    this.validator.dispose();
  }
}
