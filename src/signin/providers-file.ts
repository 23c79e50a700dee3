/** The file of LOGIN_PROVIDERS: who signs which people in, and what its claims are called. */
import type { SchemaObject } from 'ajv';
import {
  type ClaimNames,
  type ClaimRules,
  DEFAULT_RULES,
  type Kind,
  KINDS,
  type Role,
  ROLES,
} from './person.js';

interface GivenProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string;
  readonly claims?: Partial<ClaimNames>;
  readonly roles?: Readonly<Record<string, Role>>;
  readonly organisationCode?: string;
}

export type GivenProviders = Readonly<Partial<Record<Kind, GivenProvider>>>;

/** What is known of one provider. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly rules: ClaimRules;
}

export type Providers = ReadonlyMap<Kind, ProviderSettings>;

const text = { type: 'string', minLength: 1, maxLength: 500 };
const textOf = (pattern: string) => ({ ...text, pattern });

const provider = {
  type: 'object',
  required: ['issuer', 'clientId', 'clientSecret'],
  additionalProperties: false,
  properties: {
    issuer: textOf('^https?://[^?#\\s]+$'),
    clientId: text,
    clientSecret: text,
    scope: textOf('^openid( [^ ]+)*$'),
    claims: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(Object.keys(DEFAULT_RULES.claims).map((name) => [name, text])),
    },
    roles: { type: 'object', additionalProperties: { enum: ROLES } },
    organisationCode: textOf('^[\\w-]{1,20}$'),
  },
};

export const PROVIDERS_SCHEMA: SchemaObject = {
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: Object.fromEntries(KINDS.map((kind) => [kind, provider])),
};

/** The scope by which brokers of NemLog-in hand its claims on. */
const DEFAULT_SCOPE = 'openid nemlogin';

export const settingsOf = (given: GivenProviders): Providers =>
  new Map(
    KINDS.flatMap((kind) => {
      const one = given[kind];
      return one ? [[kind, withDefaults(one)] as const] : [];
    }),
  );

const withDefaults = ({
  claims,
  roles,
  organisationCode,
  scope,
  ...client
}: GivenProvider): ProviderSettings => ({
  ...client,
  scope: scope ?? DEFAULT_SCOPE,
  rules: {
    claims: { ...DEFAULT_RULES.claims, ...claims },
    roles: roles ?? DEFAULT_RULES.roles,
    organisationCode: organisationCode ?? DEFAULT_RULES.organisationCode,
  },
});
