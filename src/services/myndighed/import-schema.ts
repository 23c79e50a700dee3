/** A list of authorities: demo/myndigheder.json, and what an operator imports. */
const text = (maxLength: number) => ({
  type: 'string',
  pattern: '^[^\\s\\p{Cc}]([^\\p{Cc}]*[^\\s\\p{Cc}])?$',
  maxLength,
});
const day = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };

export const myndighederSchema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['organisationTypeId', 'organisationCode', 'navn'],
    dependencies: { til: ['fra'] },
    properties: {
      organisationTypeId: { type: 'integer', minimum: 1, maximum: 100 },
      organisationCode: { type: 'string', pattern: '^[0-9]{1,8}$' },
      navn: text(100),
      telefonnummer: { type: 'string', pattern: '^\\+?[0-9]{3,20}$' },
      email: { type: 'string', pattern: '^[^\\s@]{1,191}@[^\\s@]{1,64}$' },
      fra: day,
      til: day,
      kommuner: { type: 'array', items: { type: 'string', pattern: '^[0-9]{3}$' }, uniqueItems: true },
    },
  },
};
