import pg from 'pg';

/*
 * node-postgres sends parametrised queries unnamed: PostgreSQL parses and plans each one again. Giving every distinct
 * text a name makes it a prepared statement, once per connection; a transaction takes about half the time.
 */
const NAMES_KEPT = 400; // texts with lists of changing length must not fill the server's memory
const names = new Map<string, string>();

function nameFor(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= NAMES_KEPT) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

class PreparedClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values, callback] = args;
    const send = super.query.bind(this) as (...parts: unknown[]) => never;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameFor(text) : undefined;
    return name ? send({ name, text, values }, callback) : send(...args);
  }
}

class PreparedPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super({ ...options, Client: PreparedClient });
  }
}

const DATE = 1082;
// A deadline is a day, not a moment: pg would make it midnight in the server's zone.
pg.types.setTypeParser(DATE, (text) => text);

/** The `pg` driver with prepared statements, for TypeORM. */
export const preparedPg = { ...pg, Client: PreparedClient, Pool: PreparedPool };
