// Any operation from Node with soap (node-soap): each line of stdin is a call in JSON, answered by
// a line. Usage: node speak.js [1.1|1.2]
import { argv, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { createClientAsync } from 'soap';

const [version = '1.1'] = argv.slice(2);
const clients = new Map();

for await (const line of createInterface({ input: stdin })) {
  const { wsdl, operation, request, prefixed } = JSON.parse(line);
  if (!clients.has(wsdl))
    clients.set(wsdl, await createClientAsync(wsdl, { forceSoap12Headers: version === '1.2' }));
  const client = clients.get(wsdl);
  // node-soap does not look headers up in the schema: the prefixes are written out.
  client.clearSoapHeaders();
  for (const [name, content] of prefixed.headers) {
    const attributes = Object.fromEntries(
      Object.entries(prefixed.namespaces).map(([prefix, namespace]) => [`xmlns:${prefix}`, namespace]),
    );
    client.addSoapHeader({ [name]: { attributes, ...objectOf(content) } });
  }
  const said = await client[`${operation}Async`](request).then(
    ([answer]) => ({ answer }),
    (error) => {
      // SOAP 1.2 calls the detail Detail.
      const { detail, Detail = detail } = error.root?.Envelope.Body.Fault ?? {};
      if (!Detail) throw error;
      return { fault: Detail };
    },
  );
  stdout.write(`${JSON.stringify(said)}\n`);
}

/** The content of an element: its text, or its children, each a name and its content. */
function objectOf(content) {
  if (!Array.isArray(content)) return content;
  return Object.fromEntries(content.map(([name, inner]) => [name, objectOf(inner)]));
}
