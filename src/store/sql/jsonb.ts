/** jsonb goes in as text: pg would take an array for a PostgreSQL array. */
export const json = (value: unknown): string => JSON.stringify(value);
