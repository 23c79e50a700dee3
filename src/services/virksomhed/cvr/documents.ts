/**
 * Answers of the register's search, as far as they are used: their types, and the check before they
 * are believed.
 */
import type { SchemaObject, ValidateFunction } from 'ajv';
import { createAjv } from '../../../json-schema.js';
import { CvrFailure } from './failure.js';

/** The days of a period, both included; it is open at an end that is null. */
export interface Periode {
  readonly gyldigFra: string | null;
  readonly gyldigTil: string | null;
}

export interface CvrNavn {
  readonly navn: string;
  readonly periode: Periode;
}

export interface CvrAdresse {
  readonly landekode?: string | null;
  readonly vejnavn?: string | null;
  readonly husnummerFra?: number | null;
  readonly husnummerTil?: number | null;
  readonly bogstavFra?: string | null;
  readonly bogstavTil?: string | null;
  readonly postnummer?: number | null;
  readonly postdistrikt?: string | null;
  readonly kommune?: { readonly kommuneKode?: number | null } | null;
  readonly periode: Periode;
}

export interface Vrvirksomhed {
  readonly cvrNummer: number;
  readonly navne: readonly CvrNavn[];
  readonly binavne?: readonly CvrNavn[] | null;
  readonly beliggenhedsadresse?: readonly CvrAdresse[];
  readonly virksomhedsstatus?: readonly { readonly status: string; readonly periode: Periode }[];
  readonly virksomhedMetadata?: { readonly sammensatStatus?: string | null } | null;
}

export interface VrproduktionsEnhed {
  readonly pNummer: number;
  readonly navne?: readonly CvrNavn[];
  readonly beliggenhedsadresse?: readonly CvrAdresse[];
  readonly livsforloeb?: readonly { readonly periode: Periode }[];
  readonly virksomhedsrelation: readonly { readonly cvrNummer: number; readonly periode: Periode }[];
}

const text = { type: 'string', minLength: 1 };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', nullable: true };
const whole = (maximum: number) => ({ type: 'integer', minimum: 0, maximum });
const nullable = (schema: SchemaObject) => ({ ...schema, nullable: true });
const list = (items: SchemaObject) => ({ type: 'array', items });
const object = (properties: Record<string, SchemaObject>, required: readonly string[] = []) => ({
  type: 'object',
  required,
  properties,
});

const periode = object({ gyldigFra: day, gyldigTil: day }, ['gyldigFra', 'gyldigTil']);
const navne = list(object({ navn: text, periode }, ['navn', 'periode']));
const adresser = list(
  object(
    {
      landekode: nullable({ type: 'string', pattern: '^[A-Z]{2}$' }),
      vejnavn: nullable({ type: 'string' }),
      husnummerFra: nullable(whole(99_999)),
      husnummerTil: nullable(whole(99_999)),
      bogstavFra: nullable({ type: 'string' }),
      bogstavTil: nullable({ type: 'string' }),
      postnummer: nullable(whole(9_999_999)),
      postdistrikt: nullable({ type: 'string' }),
      kommune: nullable(object({ kommuneKode: nullable(whole(999)) })),
      periode,
    },
    ['periode'],
  ),
);
const cvrNummer = whole(99_999_999);

const ajv = createAjv();

const isSearchAnswer = ajv.compile<{
  timed_out?: boolean;
  _shards?: { failed?: number };
  hits: { hits: { _source: object }[] };
}>(
  object(
    {
      timed_out: { type: 'boolean' },
      _shards: object({ failed: { type: 'integer' } }),
      hits: object({ hits: list(object({ _source: object({}) }, ['_source'])) }, ['hits']),
    },
    ['hits'],
  ),
);

const isVirksomhed = ajv.compile<{ Vrvirksomhed: Vrvirksomhed }>(
  object(
    {
      Vrvirksomhed: object(
        {
          cvrNummer,
          navne: { ...navne, minItems: 1 },
          binavne: nullable(navne),
          beliggenhedsadresse: adresser,
          virksomhedsstatus: list(object({ status: text, periode }, ['status', 'periode'])),
          virksomhedMetadata: nullable(object({ sammensatStatus: nullable(text) })),
        },
        ['cvrNummer', 'navne'],
      ),
    },
    ['Vrvirksomhed'],
  ),
);

const isProduktionsenhed = ajv.compile<{ VrproduktionsEnhed: VrproduktionsEnhed }>(
  object(
    {
      VrproduktionsEnhed: object(
        {
          pNummer: whole(9_999_999_999),
          navne,
          beliggenhedsadresse: adresser,
          livsforloeb: list(object({ periode }, ['periode'])),
          virksomhedsrelation: list(object({ cvrNummer, periode }, ['cvrNummer', 'periode'])),
        },
        ['pNummer', 'virksomhedsrelation'],
      ),
    },
    ['VrproduktionsEnhed'],
  ),
);

/** The companies of an answer. @throws CvrFailure garbage, partial, invalid */
export function virksomhederOf(answer: unknown): Vrvirksomhed[] {
  return sourcesOf(answer).map((source) => checked(isVirksomhed, source).Vrvirksomhed);
}

/** The production units of an answer. @throws CvrFailure garbage, partial, invalid */
export function produktionsenhederOf(answer: unknown): VrproduktionsEnhed[] {
  return sourcesOf(answer).map((source) => checked(isProduktionsenhed, source).VrproduktionsEnhed);
}

function sourcesOf(answer: unknown): object[] {
  if (!isSearchAnswer(answer)) throw new CvrFailure('garbage', reason(isSearchAnswer));
  const failed = answer._shards?.failed ?? 0;
  if (answer.timed_out || failed > 0) throw new CvrFailure('partial', `${failed} shards failed or timed out`);
  return answer.hits.hits.map(({ _source }) => _source);
}

function checked<T>(isValid: ValidateFunction<T>, source: object): T {
  if (isValid(source)) return source;
  throw new CvrFailure('invalid', reason(isValid));
}

/** Names the place and what it must be, but not what stands there. */
function reason({ errors }: ValidateFunction): string {
  const [first] = errors ?? [];
  return `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim();
}
