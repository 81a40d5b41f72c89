import { envSchema, type Env } from './env.schema';

/** The settings as the system uses them: parsed once, frozen, injected as this class. */
export class AppConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly http: Readonly<{
    port: number;
    host: string;
    publicUrl: string;
    secureCookies: boolean;
    trustProxy: boolean;
  }>;
  readonly workerHealthPort: number | null;
  readonly webRoot: string;
  readonly timeZone: string;
  /** The hour of the daily digest and of reminders, `HH:MM` in the office's time zone. */
  readonly digestTime: string;
  /** How many notices of mere progress a person gets of one case in a week before the rest are counted in one. */
  readonly noticeBudget: number;
  readonly mail: Readonly<{ smtpUrl: string | null; from: string }>;
  /** Where channels may lead, and the file that text messages are appended to. */
  readonly outgoing: Readonly<{ addresses: Env['OUTGOING_ADDRESSES']; smsFile: string | null }>;
  /** The program that makes PDFs, where it is set, and where to look for it otherwise. */
  readonly libreOffice: Readonly<{ program: string | null; searchPath: string }>;
  /** Where the nightly backup goes, how many are kept, and whether they lie beside the data; null: there is none. */
  readonly backups: Readonly<{ folder: string; keep: number; withData: boolean }> | null;
  readonly logLevel: Env['LOG_LEVEL'];

  constructor(env: Env, searchPath = process.env['PATH'] ?? '') {
    const publicUrl = (env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/$/, '');
    this.databaseUrl = env.DATABASE_URL;
    this.redisUrl = env.REDIS_URL ?? null;
    this.http = Object.freeze({
      port: env.PORT,
      host: env.HOST,
      publicUrl,
      secureCookies: publicUrl.startsWith('https:'),
      trustProxy: env.TRUST_PROXY === 'true',
    });
    this.workerHealthPort = env.WORKER_HEALTH_PORT ?? null;
    this.webRoot = env.WEB_ROOT;
    this.timeZone = env.TIME_ZONE;
    this.digestTime = env.DIGEST_TIME;
    this.noticeBudget = env.NOTICE_BUDGET;
    this.mail = Object.freeze({ smtpUrl: env.SMTP_URL ?? null, from: env.MAIL_FROM });
    this.outgoing = Object.freeze({ addresses: env.OUTGOING_ADDRESSES, smsFile: env.SMS_FILE ?? null });
    this.libreOffice = Object.freeze({ program: env.SOFFICE ?? null, searchPath });
    this.backups = env.BACKUP_FOLDER
      ? Object.freeze({ folder: env.BACKUP_FOLDER, keep: env.BACKUP_KEEP, withData: env.BACKUP_WITH_DATA === 'true' })
      : null;
    this.logLevel = env.LOG_LEVEL;
    Object.freeze(this);
  }
}

/** Settings that cannot be used: every fault at once, one a line. */
export class InvalidSettings extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'InvalidSettings';
  }
}

/** Reads the settings from an environment; throws {@link InvalidSettings} with every fault. */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): AppConfig {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = envSchema.safeParse(present);
  if (parsed.success) return new AppConfig(parsed.data);
  throw new InvalidSettings(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}
