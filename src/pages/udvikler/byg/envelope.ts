import type { OperationName } from '../../../contract/index.js';
import { request } from '../../../soap/documents/samples.js';
import type { CallingSystem } from '../../../systems/system.js';
import { headersFor } from '../headers-for.js';
import { timesFrom } from '../../../soap/documents/example.js';
import { SOAP_11 } from '../../../soap/message/version.js';
import type { OperationContract } from '../../../xml/schema/schema.js';
import { declarationsOf, prettyXml } from '../pretty-xml.js';

/**
 * A whole message as people read it: the body, with the two headers of somebody who may use the
 * operation.
 */
export function envelopeOf(
  operation: OperationContract<OperationName>,
  body: string,
  { now, system }: { readonly now: Date; readonly system: CallingSystem | undefined },
): string {
  const example = request(operation, SOAP_11, {
    writeTime: timesFrom(now),
    headers: headersFor(operation.name, system),
    body: {},
  });
  const [head = '', rest = ''] = example.split(/(?<=<\w+:Body>\n)/);
  const [, foot = ''] = rest.split(/(?=\n {2}<\/\w+:Body>)/);
  return withDeclarations(head, declarationsOf(body)) + prettyXml(body, '    ') + foot;
}

/** The example may lack namespaces that the body has. */
function withDeclarations(head: string, needed: readonly string[]): string {
  const missing = needed.filter((one) => !head.includes(one));
  return missing.length === 0
    ? head
    : head.replace(/(<\w+:Envelope [^>]*)>/, `$1\n    ${missing.join('\n    ')}>`);
}
