/** The codes of the system and of PostgreSQL that time alone may cure: no connection, none left, a deadlock. */
const passing =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08\w{3}|53\w{3}|57P0[123]|40001|40P01)$/;

/**
 * What the driver and TypeORM say, without a code, of a connection that broke: in the middle of a query, or between two
 * queries of one transaction, when TypeORM lets go of the connection under whoever uses it.
 */
const brokenConnection =
  /^Connection terminated|^Client (?:has encountered a connection error|was closed) and is not queryable/;
const releasedConnection = new Set(['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError']);

/** Whether something failed only because the database cannot be reached or is too busy now: worth trying again. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && passing.test(String(error.code))) return true;
  if (brokenConnection.test(error.message) || releasedConnection.has(error.name)) return true;
  return 'driverError' in error && isUnavailable(error.driverError);
}
