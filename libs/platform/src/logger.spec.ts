import { createLogger } from './logger';

describe('the log', () => {
  function lineOf(log: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
    const lines: string[] = [];
    log(createLogger('test', 'info', { write: (line) => void lines.push(line) }));
    return JSON.parse(lines.join('')) as Record<string, unknown>;
  }

  it('tells of a failed query without the values that it carried', () => {
    const driverError = Object.assign(new Error('refused'), { detail: 'Key (login)=(ducha) exists', where: '$1' });
    const failed = Object.assign(new Error('refused'), {
      query: 'INSERT INTO person VALUES ($1)',
      parameters: ['$argon2id$hash', Buffer.from('a file')],
      code: '23505',
      detail: 'Key (login)=(ducha) exists',
      driverError,
    });
    const { err } = lineOf((logger) => logger.error({ err: failed }, 'a request failed'));
    expect(err).toEqual({
      type: 'Error',
      message: 'refused',
      stack: expect.stringContaining('refused') as string,
      code: '23505',
      query: 'INSERT INTO person VALUES ($1)',
    });
  });

  it('names the cause of an error', () => {
    const { err } = lineOf((logger) => logger.error({ err: new Error('outer', { cause: new Error('inner') }) }));
    expect((err as Error).message).toContain('inner');
  });

  it('takes what is no error as it is', () => {
    expect(lineOf((logger) => logger.error({ err: 'words' })).err).toBe('words');
  });
});
