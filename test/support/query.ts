import pg from 'pg';

/**
 * Runs statements one after the other on a connection of their own.
 * @returns the rows of the last one
 */
export async function queryOn(
  connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  },
  ...statements: string[]
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}
