// A client certificate with node-soap. Usage: node tls.js WSDL_URL, where the three files are
import { argv, stdout } from 'node:process';
import soap from 'soap';
import { sendAs } from './headers.js';

const [wsdl = ''] = argv.slice(2);

// Run node with NODE_EXTRA_CA_CERTS=gateway-ca.pem, for the WSDL.
const client = await soap.createClientAsync(wsdl);
client.setSecurity(new soap.ClientSSLSecurity('client.key.pem', 'client.pem', 'gateway-ca.pem'));

sendAs(client, 8, '461');
const [list] = await client.GetCodeListAsync({ Navn: 'Arbejdstidsforhold' });
stdout.write(`${list.Tekst}\n`);
