import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../../src/config/data-file.js';
import * as contract from '../../../src/contract/index.js';
import { Fault } from '../../../src/faults/fault.js';
import type { ServiceContract } from '../../../src/xml/schema/schema.js';
import type { XmlMessage } from '../../../src/xml/tree/tree.js';
import { isEnvelopeMark } from '../../../src/xml/validation/envelope-marks.js';
import { withEnvelopes } from '../../../src/xml/validation/envelope-schema.js';
import { placeComplaint } from '../../../src/xml/validation/libxml2-complaints.js';
import { LibxmlSchema } from '../../../src/xml/validation/libxml2.js';
import { hasPlainCdata } from '../../../src/xml/validation/plain-cdata.js';
import { TreeValidator } from '../../../src/xml/validation/tree-validator.js';

const HEADERS = [
  contract.activeOrganisationHeader,
  contract.requestUserMetadataHeader,
  contract.requestOptionsHeader,
];
const DETAIL = [contract.faultDetails, contract.fejlliste, contract.serviceRequestLogReferenceIdentifier];

/** The two validators of a service, which are asked one by one. */
export class Pair {
  readonly vocabulary;
  private readonly schema: LibxmlSchema;
  private readonly tree: TreeValidator;

  constructor(service: ServiceContract) {
    const files = service.schemas.map(
      (path) => [basename(path), readFileSync(join(projectRoot, 'wsdl', path))] as const,
    );
    const { files: all, entry, globals } = withEnvelopes(new Map(files));
    const messages = service.operations.flatMap(({ input, output }) => [input, output]);
    this.schema = LibxmlSchema.compile(all, entry);
    this.tree = new TreeValidator([...HEADERS, ...DETAIL, ...messages], contract.prefixes, globals);
    this.vocabulary = { bodies: [...messages, ...DETAIL], headers: HEADERS };
  }

  /** Is the message taken without libxml2? */
  takesAlone({ root, text }: XmlMessage): boolean {
    try {
      const { isWhole, found } = this.tree.judge(root);
      return isWhole && found.length === 0 && hasPlainCdata(text);
    } catch (error) {
      if (error instanceof Fault) return false;
      throw error;
    }
  }

  /**
   * What libxml2 complains of in the message, without what it is wrong about (docs/decisions/0005).
   */
  complaints({ root, bytes }: XmlMessage): readonly string[] {
    return this.schema.complaints(bytes).flatMap((complaint) => {
      const { element, kind, attribute } = placeComplaint(complaint, root);
      const isMark =
        kind === 'unknownAttribute' && attribute !== undefined && isEnvelopeMark(element, attribute);
      const isPadded = kind === 'wrongType' && attribute === undefined && this.tree.isPaddedTime(element);
      return isMark || isPadded ? [] : [complaint.message];
    });
  }

  dispose(): void {
    this.schema.dispose();
  }
}
