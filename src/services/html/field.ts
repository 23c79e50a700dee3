import type { FaultCode } from '../../faults/catalogue.js';
import type { HtmlFinding } from '../../faults/html-sentences.js';

/** The element that has the text, and what its service says of each thing that is found. */
export interface HtmlField {
  readonly felt: string;
  readonly koder: Readonly<Record<HtmlFinding, FaultCode>>;
}
