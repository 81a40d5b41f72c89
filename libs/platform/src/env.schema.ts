import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const timeZone = z.string().refine((name) => Intl.supportedValuesOf('timeZone').includes(name), 'is not a time zone');

/** Every setting of api and worker, with its default. `.env.example` lists the same names. */
export const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  WORKER_HEALTH_PORT: port.optional(),
  WEB_ROOT: z.string().min(1).default('dist/web'),
  TIME_ZONE: timeZone.default('Asia/Shanghai'),
  /** Nothing is sent before 08:00 or from 18:00 on: a digest at night would never go out. */
  DIGEST_TIME: z
    .string()
    .regex(/^(0[89]|1[0-7]):[0-5]\d$/, 'must lie between 08:00 and 17:59')
    .default('09:00'),
  /** Notices of mere progress that a person gets of one case in a week; further ones are counted in one. */
  NOTICE_BUDGET: z.coerce.number().int().min(1).max(100).default(5),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Bihuan <bihuan@localhost>'),
  /** `https`, `http` (without encryption too) or `any` (this machine too, for tests): where channels may lead. */
  OUTGOING_ADDRESSES: z.enum(['https', 'http', 'any']).default('https'),
  SMS_FILE: z.string().min(1).optional(),
  /** LibreOffice's program, where it is not found by itself; it makes the PDFs. */
  SOFFICE: z.string().min(1).optional(),
  /** A folder for the nightly backup; without it there is none. */
  BACKUP_FOLDER: z.string().min(1).optional(),
  /** How many backups are kept. */
  BACKUP_KEEP: z.coerce.number().int().min(1).max(1000).default(14),
  /** Set by `npm start` for the folder that it chooses itself, below the data. */
  BACKUP_WITH_DATA: z.enum(['true', 'false']).default('false'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
});
export type Env = z.infer<typeof envSchema>;
