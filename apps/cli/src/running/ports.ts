import { createServer } from 'node:net';
import { OperatorError } from './operator-error';

/** Refuses a port that something else listens on, before anything is started for it; for 0 it finds a free one. */
export function requireFreePort(port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (cause) =>
      fail(
        new OperatorError(
          `端口 ${port} 无法使用（可能已被占用）：请用 PORT 指定别的端口，例如 PORT=3100 npm start。`,
          `Port ${port} cannot be used (something may listen on it): name another one, such as PORT=3100 npm start.`,
          { cause },
        ),
      ),
    );
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => done(address && typeof address === 'object' ? address.port : port));
    });
  });
}
