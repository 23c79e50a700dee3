/**
 * Anchor B: npm `soap` on this project's own WSDL. It checks nothing; its handler answers
 * constants. With DATABASE_URL it first commits what it was sent, and an event, in the usual way: a
 * transaction of Knex (durable-write.ts).
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import soap from 'soap';
import { jobannonceService } from '../../src/contract/index.js';
import { announce } from './announce.js';
import { durableWriteOn } from './durable-write.js';

const uri = fileURLToPath(new URL(`../../wsdl/${jobannonceService.wsdl}`, import.meta.url));

const answer = {
  JobannonceIdentifier: 'd0c6f0a2-52de-4f0e-8d4e-2a9f5f6f4b10',
  Version: 1,
  Status: { CodeListItemIdentifier: 1 },
  ServiceRequestLogReferenceIdentifier: '0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01',
};
const { DATABASE_URL } = process.env;
const write = DATABASE_URL === undefined ? undefined : await durableWriteOn(DATABASE_URL);
const port = {
  CreateJobannonce: write
    ? async (request: object) => {
        await write(answer.JobannonceIdentifier, request);
        return answer;
      }
    : () => answer,
  IsValidJobannonce: () => ({
    ErGyldig: true,
    ServiceRequestLogReferenceIdentifier: answer.ServiceRequestLogReferenceIdentifier,
  }),
};

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
