import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jobannonceService } from '../src/contract/index.js';
import { projectRoot } from '../src/config/data-file.js';
import { type Child, startChild } from './child.js';
import type { Target } from './load.js';
import { message } from './message.js';

const GATEWAY = 'dist/src/main.js';
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.source;
const CREATED = new RegExp(
  `CreateJobannonceResponse.*JobannonceIdentifier>${ID}<.*Version>1<.*ServiceRequestLogReferenceIdentifier>${ID}<`,
);
const VALID = new RegExp(
  `IsValidJobannonceResponse.*ErGyldig>true<.*ServiceRequestLogReferenceIdentifier>${ID}<`,
);

export type TargetName = 'bare' | 'soapListen' | 'soapListenDurable' | 'isValid' | 'create';

export interface Targets extends Readonly<Record<TargetName, Target>> {
  stop(): Promise<void>;
}

/**
 * Four servers, each in its own process; the gateway is the compiled one, with its own settings and
 * log level. The bare server answers as many bytes as the gateway does.
 */
export async function startTargets(databaseUrl: string): Promise<Targets> {
  if (!existsSync(join(projectRoot, GATEWAY))) throw new Error(`${GATEWAY} is not there: run make build`);
  const children: Child[] = [];
  const start = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const child = await startChild(args, env);
    children.push(child);
    return child;
  };
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()));
  };
  try {
    const gateway = await start(['--enable-source-maps', GATEWAY], { PORT: '0', DATABASE_URL: databaseUrl });
    const create = target('CreateJobannonce, durable', gateway, 'CreateJobannonce', (text) =>
      CREATED.test(text),
    );
    const bytes = (await answerTo(create)).length;
    const bare = await start(['--import', 'tsx', 'bench/servers/bare.ts'], { BYTES: String(bytes) });
    const soapListen = await start(['--import', 'tsx', 'bench/servers/soap-listen.ts']);
    const durable = await start(['--import', 'tsx', 'bench/servers/soap-listen.ts'], {
      DATABASE_URL: databaseUrl,
    });
    return {
      bare: target('bare node:http', bare, 'CreateJobannonce', (text) => text.length === bytes),
      soapListen: target('soap.listen', soapListen, 'CreateJobannonce', (text) => CREATED.test(text)),
      soapListenDurable: target('soap.listen, durable', durable, 'CreateJobannonce', (text) =>
        CREATED.test(text),
      ),
      isValid: target('IsValidJobannonce', gateway, 'IsValidJobannonce', (text) => VALID.test(text)),
      create,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function answerTo({ url, body }: Target): Promise<Buffer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8' },
    body,
  });
  return Buffer.from(await answer.arrayBuffer());
}

function target(
  name: string,
  { origin, cpuMs }: Child,
  operation: Parameters<typeof message>[0],
  isRight: Target['isRight'],
): Target {
  return {
    name,
    url: origin + jobannonceService.path,
    soapAction: `${jobannonceService.namespace}#${operation}`,
    body: message(operation),
    isRight,
    cpuMs,
  };
}
