/** A collection for Bruno: a folder of .bru files. */
import { Temporal } from 'temporal-polyfill';
import { SOAP_11, SOAP_VERSIONS, type SoapVersion } from '../../src/soap/message/version.js';
import { conversations, NEW_EMPLOYEE } from './conversations.js';
import { type Message, messages, SETTINGS, times, type Use } from './messages.js';

const use: Use = (variable) => `{{${variable}}}`;

/** Every file by its path in the folder of the collection. */
export function brunoFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['bruno.json', `${JSON.stringify({ version: '1', name: 'Jobnet', type: 'collection' }, null, 2)}\n`],
    ['collection.bru', collection()],
    ['environments/sandkasse.bru', dictionary('vars', SETTINGS)],
    ...SOAP_VERSIONS.flatMap((version, place) => [
      [`${folderOf(version)}/folder.bru`, folder(folderOf(version), place + 1)] as const,
      ...conversations.flatMap((conversation, index) => {
        const path = `${folderOf(version)}/${conversation.title}`;
        return [
          [`${path}/folder.bru`, folder(conversation.title, index + 1, conversation)] as const,
          ...messages(conversation, version, use).map(
            (message, order) => [`${path}/${message.title}.bru`, file(message, version, order + 1)] as const,
          ),
        ];
      }),
    ]),
  ]);
}

const folderOf = ({ key }: SoapVersion) => `SOAP ${key}`;

/** Before each request: somebody new, and every time that a message may have, counted from now. */
const collection = () =>
  blocks(
    text(
      'script:pre-request',
      [
        'const after = (seconds) => new Date(Date.now() + seconds * 1000).toISOString();',
        `bru.setVar('${NEW_EMPLOYEE}', '97000000-0000-4000-8000-' + String(Math.floor(Math.random() * 1e12)).padStart(12, '0'));`,
        ...times(SOAP_11).map(({ variable, primitive, after }) => {
          const seconds = Temporal.Duration.from(after).total('seconds');
          const form = primitive === 'date' ? '.slice(0, 10)' : '';
          return `bru.setVar('${variable}', after(${seconds})${form});`;
        }),
      ].join('\n'),
    ),
  );

const folder = (
  name: string,
  seq: number,
  conversation?: { readonly da: string; readonly en: string },
): string =>
  blocks(
    dictionary('meta', { name, seq: String(seq) }),
    ...(conversation ? [text('docs', `${conversation.da}\n\n${conversation.en}`)] : []),
  );

function file(message: Message, version: SoapVersion, seq: number): string {
  const { title, service, operation, keeps, fault, body } = message;
  const expected = fault === undefined ? '200' : String(version.senderStatus);
  return blocks(
    dictionary('meta', { name: title, type: 'http', seq: String(seq) }),
    dictionary('post', { url: `${use('adresse')}${service.path}`, body: 'xml', auth: 'none' }),
    dictionary('headers', headersOf(operation.soapAction, version)),
    text('body:xml', body),
    dictionary('assert', {
      'res.status': `eq ${expected}`,
      ...(fault !== undefined && { 'res.body': `contains ErrorCode>${fault}<` }),
    }),
    ...(keeps.length === 0 ? [] : [text('script:post-response', keeps.map(keep).join('\n'))]),
  );
}

const headersOf = (action: string, { key, mediaType }: SoapVersion): Readonly<Record<string, string>> =>
  key === '1.1'
    ? { 'Content-Type': `${mediaType}; charset=utf-8`, SOAPAction: `"${action}"` }
    : { 'Content-Type': `${mediaType}; charset=utf-8; action="${action}"` };

/** After an answer without what it looks for, the variable stays as it was. */
const keep = ({ variable, element: { local } }: Message['keeps'][number]): string =>
  [
    `const ${variable} = /<(?:\\w+:)?${local}>([^<]+)</.exec(res.getBody());`,
    `if (${variable}) bru.setVar('${variable}', ${variable}[1]);`,
  ].join('\n');

const dictionary = (name: string, pairs: Readonly<Record<string, string>>): string =>
  text(
    name,
    Object.entries(pairs)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n'),
  );

const text = (name: string, content: string): string =>
  `${name} {\n${content.trimEnd().replaceAll(/^(?=.)/gm, '  ')}\n}\n`;

const blocks = (...all: readonly string[]): string => all.join('\n');
