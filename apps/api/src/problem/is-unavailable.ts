/** The codes of the system and of PostgreSQL that time alone may cure: no connection, none left, a deadlock. */
const passing =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08\w{3}|53\w{3}|57P0[123]|40001|40P01)$/;

/** Whether something failed only because the database cannot be reached or is too busy now: worth trying again. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && passing.test(String(error.code))) return true;
  if (error.message.startsWith('Connection terminated')) return true; // pg gives it no code
  return 'driverError' in error && isUnavailable(error.driverError);
}
