/**
 * Anchor A: the least a Node server can do. Reads the body to its end and answers a constant of
 * BYTES bytes.
 */
import { createServer } from 'node:http';
import { announce } from './announce.js';

const answer = Buffer.alloc(Number(process.env.BYTES), 'x');

announce(
  createServer((request, response) => {
    request.resume().once('end', () => {
      response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(answer);
    });
  }),
);
