/**
 * The least that a refusal can cost: bare node:http reads a request to its end and answers BYTES
 * bytes with 503.
 */
import { createServer } from 'node:http';
import { announce } from './announce.js';

const answer = Buffer.alloc(Number(process.env.BYTES), 'x');

announce(
  createServer((request, response) => {
    request.resume().once('end', () => {
      response.writeHead(503, { 'content-type': 'text/xml; charset=utf-8', 'retry-after': '5' }).end(answer);
    });
  }),
);
