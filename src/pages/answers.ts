/** What pages answer: themselves, or where to go next. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { HttpAnswer } from '../http/gateway.js';

/** Pages have no code; style, pictures and fonts are ours, and they are shown in no frame. */
const POLICY = [
  "default-src 'none'",
  ...['style-src', 'img-src', 'font-src', 'form-action'].map((kind) => `${kind} 'self'`),
  ...['base-uri', 'frame-ancestors'].map((kind) => `${kind} 'none'`),
].join('; ');

/**
 * The referrer policy lets a browser say where a form of ours comes from, and tells nobody else.
 * What somebody was shown is in no cache: who goes back after signing out sees nothing.
 */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * A part of a page may ask the gateway by itself: the page is text when all of them are, and what
 * one of them throws is thrown here.
 */
export async function html(status: number, document: JSX.Element): Promise<HttpAnswer> {
  // Its type says nothing of the promise that it is where a part of the page waits.
  const written = (await document) as { toString(): string | Promise<string> };
  const text = await written.toString();
  return { status, headers: HEADERS, body: `<!doctype html>${text}` };
}

/** After a form that was done the browser gets a page: sending it again would do it again. */
export const seeOther = (to: string): HttpAnswer => ({
  status: 303,
  headers: { location: to, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
  body: '',
});
