/** What the register's two indexes are asked, and what they answer: as much as the gateway asks. */
import type { SchemaObject } from 'ajv';
import { createAjv } from '../../json-schema.js';
import type { Virksomhed } from '../../services/virksomhed/virksomhedsregister.js';
import { vrproduktionsenhederOf, vrvirksomhedOf } from './documents-of.js';

interface Asked {
  readonly cvr: string;
  readonly size: number;
  /** Only units with a greater number than this. */
  readonly after: number;
  readonly fields: readonly string[];
}

export interface Index {
  /** @returns undefined where the question is none that the gateway asks */
  readonly read: (question: unknown) => Asked | undefined;
  /** The documents, each with the asked fields only. */
  readonly documents: (company: Virksomhed, asked: Asked) => readonly object[];
}

const number = { type: 'integer', minimum: 0 };
const exactly = (properties: Record<string, SchemaObject>) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});
const questionWith = (properties: Record<string, SchemaObject>) =>
  exactly({ size: number, _source: { type: 'array', items: { type: 'string' } }, ...properties });

const ajv = createAjv();

interface Question<Q> {
  readonly size: number;
  readonly _source: readonly string[];
  readonly query: Q;
}

const CVR = 'Vrvirksomhed.cvrNummer';
const OWNER = 'VrproduktionsEnhed.virksomhedsrelation.cvrNummer';
const PNR = 'VrproduktionsEnhed.pNummer';

const isForCompany = ajv.compile<Question<{ readonly term: { readonly [CVR]: number } }>>(
  questionWith({ query: exactly({ term: exactly({ [CVR]: number }) }) }),
);

type OfOwner = readonly [
  { readonly term: { readonly [OWNER]: number } },
  { readonly range: { readonly [PNR]: { readonly gt: number } } },
];

const isForUnits = ajv.compile<Question<{ readonly bool: { readonly must: OfOwner } }>>(
  questionWith({
    sort: { const: [{ [PNR]: 'asc' }] },
    query: exactly({
      bool: exactly({
        must: {
          type: 'array',
          minItems: 2,
          items: [
            exactly({ term: exactly({ [OWNER]: number }) }),
            exactly({ range: exactly({ [PNR]: exactly({ gt: number }) }) }),
          ],
          additionalItems: false,
        },
      }),
    }),
  }),
);

const digits = (cvrNummer: number) => String(cvrNummer).padStart(8, '0');

/** By the name that stands before `/_search`. */
export const INDEXES: Readonly<Record<string, Index>> = {
  virksomhed: {
    read: (question) =>
      isForCompany(question)
        ? {
            cvr: digits(question.query.term[CVR]),
            size: question.size,
            after: 0,
            fields: question._source,
          }
        : undefined,
    documents: (company, { fields }) => [only({ Vrvirksomhed: vrvirksomhedOf(company) }, fields)],
  },
  produktionsenhed: {
    read: (question) => {
      if (!isForUnits(question)) return undefined;
      const [{ term }, { range }] = question.query.bool.must;
      return {
        cvr: digits(term[OWNER]),
        size: question.size,
        after: range[PNR].gt,
        fields: question._source,
      };
    },
    documents: (company, { size, after, fields }) =>
      vrproduktionsenhederOf(company)
        .filter(({ pNummer }) => pNummer > after)
        .slice(0, size)
        .map((enhed) => only({ VrproduktionsEnhed: enhed }, fields)),
  },
};

/**
 * A document without what was not asked for, so that a field that the gateway forgets is missed.
 */
function only(document: object, fields: readonly string[]): object {
  const kept = (value: unknown, path: string): unknown => {
    if (fields.includes(path) || value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((one: unknown) => kept(one, path));
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [path === '' ? key : `${path}.${key}`, key, inner as unknown] as const)
        .filter(([inside]) => fields.some((field) => field === inside || field.startsWith(`${inside}.`)))
        .map(([inside, key, inner]) => [key, kept(inner, inside)]),
    );
  };
  return kept(document, '') as object;
}
