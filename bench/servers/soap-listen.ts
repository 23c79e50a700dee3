/** Anchor B: npm `soap` on this project's own WSDL. It checks nothing; its handler answers constants. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import soap from 'soap';
import { jobannonceService } from '../../src/contract/index.js';
import { announce } from './announce.js';

const uri = fileURLToPath(new URL(`../../wsdl/${jobannonceService.wsdl}`, import.meta.url));

const answer = {
  JobannonceIdentifier: 'd0c6f0a2-52de-4f0e-8d4e-2a9f5f6f4b10',
  Version: 1,
  Status: { CodeListItemIdentifier: 1 },
  ServiceRequestLogReferenceIdentifier: '0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01',
};
const port = { CreateJobannonce: () => answer };

const server = createServer();
soap.listen(server, {
  path: jobannonceService.path,
  services: { JobannonceService: { JobannonceService: port, JobannonceServiceSoap12: port } },
  xml: readFileSync(uri, 'utf8'),
  uri,
  callback: (error) => {
    if (error) throw error;
    announce(server);
  },
});
