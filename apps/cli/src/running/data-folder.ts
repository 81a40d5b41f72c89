import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OperatorError } from './operator-error';

/** Where an instance keeps its cluster and secrets: BIHUAN_DATA, or ./data. */
export class DataFolder {
  readonly path: string;

  constructor(path = process.env['BIHUAN_DATA'] || 'data') {
    this.path = resolve(path);
  }

  get cluster(): string {
    return join(this.path, 'postgres');
  }

  /** Where backups go unless another place is named: on the same disk, which is better than none. */
  get backups(): string {
    return join(this.path, 'backups');
  }

  /** The password of the embedded server, made once. */
  password(): string {
    const file = join(this.path, 'postgres.password');
    if (!existsSync(file)) {
      mkdirSync(this.path, { recursive: true });
      writeFileSync(`${file}.new`, randomBytes(24).toString('base64url'), { mode: 0o600 });
      renameSync(`${file}.new`, file); // killed in between, there is none instead of an empty one
    }
    return readFileSync(file, 'utf8').trim();
  }

  /** Where the running instance tells its database, for commands in another terminal. */
  tellDatabase(url: string): void {
    writeFileSync(this.databaseFile, url, { mode: 0o600 });
  }
  forgetDatabase(): void {
    rmSync(this.databaseFile, { force: true });
  }
  /** The database of the running instance; null when none runs. */
  async runningDatabase(): Promise<string | null> {
    if (!existsSync(this.databaseFile) || !(await isAnswered(this.socket))) return null;
    return readFileSync(this.databaseFile, 'utf8').trim();
  }

  /**
   * Keeps other instances off the folder for as long as this process lives. The lock is a socket that the operating
   * system closes with the process, however it ends: nothing stale can be left.
   */
  async lock(): Promise<Server> {
    this.makeWritable();
    if (!isAbstract(this.socket) && !(await isAnswered(this.socket))) rmSync(this.socket, { force: true });
    return new Promise((done, fail) => {
      const server = createServer((connection) => connection.end());
      server.once('error', () =>
        fail(
          new OperatorError(
            `数据目录 ${this.path} 正被另一个实例使用：请先停止它，或用 BIHUAN_DATA 指定别的目录。`,
            `The data folder ${this.path} is in use by another instance: stop it first, or name another folder in BIHUAN_DATA.`,
          ),
        ),
      );
      server.listen(this.socket, () => {
        this.forgetDatabase(); // an instance that was killed could not
        done(server.unref());
      });
    });
  }

  private makeWritable(): void {
    try {
      mkdirSync(this.path, { recursive: true });
      accessSync(this.path, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (cause) {
      throw new OperatorError(
        `数据目录 ${this.path} 无法写入（${codeOf(cause)}）：请检查权限和磁盘，或用 BIHUAN_DATA 指定别的目录。`,
        `The data folder ${this.path} cannot be written (${codeOf(cause)}): check its permissions and the disk, or name another folder in BIHUAN_DATA.`,
        { cause },
      );
    }
  }

  private get databaseFile(): string {
    return join(this.path, 'running.database');
  }

  /** Named after the folder itself: the same one may be reached by another path, through a symbolic link or a mount. */
  private get socket(): string {
    const { dev, ino } = statSync(this.path, { bigint: true });
    const name = `bihuan-${createHash('sha256').update(`${dev}-${ino}`).digest('hex').slice(0, 16)}`;
    return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function isAbstract(socket: string): boolean {
  return socket.startsWith('\0');
}

function isAnswered(socket: string): Promise<boolean> {
  return new Promise((done) => {
    const connection = createConnection(socket);
    connection.once('connect', () => {
      connection.destroy();
      done(true);
    });
    connection.once('error', () => done(false));
  });
}
