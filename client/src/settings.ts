import type { KeyObject, X509Certificate } from 'node:crypto';
import type {
  ActiveOrganisationHeaderType,
  RequestOrganisationStructureType,
  RequestUserStructureType,
} from '../../src/contract/index.js';
import type { RepeatSettings } from './repeat.js';

/** Every message is signed with WS-Security by this key, of a certificate the gateway knows. */
export interface SigningSettings {
  /** The private key, RSA or EC, as PEM. */
  readonly key: string | Buffer;
  readonly passphrase?: string;
  /** Its certificate, as PEM. */
  readonly certificate: string | Buffer;
  /** The gateway's own certificate, as PEM: it must then sign its answers (WSS_SIGN_ANSWERS). */
  readonly gatewayCertificate?: string | Buffer;
}

/** The client's certificate in TLS, as PEM or as PFX. */
export interface TlsSettings {
  readonly key?: string | Buffer;
  readonly cert?: string | Buffer;
  readonly pfx?: Buffer;
  readonly passphrase?: string;
  /** Authorities besides those of Node. */
  readonly ca?: string | Buffer | readonly (string | Buffer)[];
}

export interface ClientSettings {
  /** What stands before `/virksomhedsindsats`: `https://gateway.example`. */
  readonly at: string | URL;
  /** The authority that the system acts for: it decides what the call may do. */
  readonly organisation: ActiveOrganisationHeaderType;
  /** The person or process behind the calls. */
  readonly user: RequestUserStructureType;
  /** The organisation of that user; by default the one that is acted for. */
  readonly userOrganisation?: RequestOrganisationStructureType;
  /** By default 1.1. */
  readonly soap?: '1.1' | '1.2';
  readonly signing?: SigningSettings;
  readonly tls?: TlsSettings;
  readonly repeats?: Partial<RepeatSettings>;
  /** So long may one attempt take; by default a minute. */
  readonly timeoutMs?: number;
  /** Header fields of HTTP that go with every call, e.g. the sandbox's `Sandbox-Clock`. */
  readonly httpHeaders?: Readonly<Record<string, string>>;
  /** What time it is, how to wait and how to draw: for tests. */
  readonly world?: Partial<World>;
}

export interface World {
  now(): Date;
  sleep(ms: number): Promise<void>;
  /** From 0 to less than 1. */
  random(): number;
  newId(): string;
}

/** Key and certificate, read. */
export interface Identity {
  readonly privateKey: KeyObject;
  readonly certificate: X509Certificate;
  readonly gateway?: X509Certificate;
}
