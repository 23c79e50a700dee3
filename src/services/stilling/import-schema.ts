const GUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
/** A name begins and ends with a visible character, and holds no control characters. */
const navn = { type: 'string', pattern: '^[^\\s\\p{Cc}]([^\\p{Cc}]*[^\\s\\p{Cc}])?$', maxLength: 200 };

/** A list of occupations: demo/stillinger.json, and what an operator imports. */
export const stillingerSchema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['uri', 'navn', 'aliasser'],
    properties: {
      uri: { type: 'string', pattern: `^http://data\\.star\\.dk/esco/occupation/${GUID}$` },
      navn,
      aliasser: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'navn'],
          properties: { id: { type: 'string', pattern: `^${GUID}$` }, navn },
        },
      },
    },
  },
};
