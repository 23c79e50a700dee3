const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const text = { type: 'string', minLength: 1 };
const period = {
  type: 'object',
  additionalProperties: false,
  required: ['from'],
  properties: { from: day, to: day },
};

/** JSON Schema of a file in wsdl/codelists. */
export const codeListSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'da', 'en', 'source', 'values'],
  properties: {
    name: text,
    da: text,
    en: text,
    source: text,
    values: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'name', 'da', 'en', 'source'],
        properties: {
          code: {
            anyOf: [
              { type: 'integer', minimum: 1 },
              { type: 'string', pattern: '^[A-Z]{2}$' },
            ],
          },
          name: text,
          da: text,
          en: text,
          validFrom: day,
          validTo: day,
          source: text,
          eu: period,
          eea: period,
        },
      },
    },
  },
};
