import { problem, type Problem, type Words } from '@bihuan/contracts';
import type { z } from 'zod';
import { connection } from './connection';

/** A refusal of the API, in the words of its problem body. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title.zh);
    this.name = 'ApiProblem';
  }
  get status(): number {
    return this.problem.status;
  }
}

export const isProblem = (error: unknown, status: number): error is ApiProblem =>
  error instanceof ApiProblem && error.status === status;

let csrfToken = '';
/** The token of the present session; it goes with every request that changes something. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type RequestOptions = {
  readonly method?: Method;
  readonly body?: unknown;
  /** The version that the change is based on; a stale one is answered with 412. */
  readonly version?: number;
  readonly signal?: AbortSignal;
};

const unreachable: Words = { zh: '连接不上服务器', en: 'The server cannot be reached' };
const tryAgain: Words = {
  zh: '请检查网络后重试；已填写的内容仍在页面上。',
  en: 'Check the network and try again; what you typed is still on the page.',
};
const unreadable: Words = { zh: '服务器的回复无法识别', en: 'The server’s answer could not be read' };
const reload: Words = {
  zh: '系统可能刚刚升级，请刷新页面；如仍出现，请联系管理员。',
  en: 'The system may just have been upgraded: reload the page, and call the administrator if this persists.',
};

function ownProblem(code: string, status: number, title: Words, detail: Words): ApiProblem {
  return new ApiProblem({ type: 'about:blank', code, status, title, detail, instance: '' });
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const parsed = problem.safeParse(await response.json().catch(() => null));
  return parsed.success
    ? new ApiProblem(parsed.data)
    : ownProblem('web/unreadable', response.status, response.status >= 502 ? unreachable : unreadable, tryAgain);
}

function initOf({ method = 'GET', body, version, signal }: RequestOptions): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-csrf-token'] = csrfToken;
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  if (body instanceof FormData) return { method, headers, body, signal };
  if (body === undefined) return { method, headers, signal };
  return { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body), signal };
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const response = await fetch(`/api${path}`, initOf(options)).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    connection.failed();
    throw ownProblem('web/unreachable', 0, unreachable, tryAgain);
  });
  connection.answered(response.status);
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** Asks the API and reads the answer through its schema. */
export async function request<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  options: RequestOptions = {},
): Promise<z.output<Schema>> {
  const response = await send(path, options);
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw ownProblem('web/unreadable', response.status, unreadable, reload);
  return parsed.data;
}

/** A file as it came, with the name that the server gave it. */
export type Download = Readonly<{ name: string; content: Blob }>;

/** Asks the API for a file. */
export async function requestFile(path: string, options: RequestOptions = {}): Promise<Download> {
  return downloadOf(await send(path, options));
}

/** Asks the API for what is a file if it is there at once, and else (202) tells how far it is. */
export async function requestFileOr<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  options: RequestOptions,
): Promise<Download | z.output<Schema>> {
  const response = await send(path, options);
  if (response.status !== 202) return downloadOf(response);
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw ownProblem('web/unreadable', response.status, unreadable, reload);
  return parsed.data;
}

async function downloadOf(response: Response): Promise<Download> {
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '');
  const content = await response.blob().catch(() => {
    throw ownProblem('web/unreachable', 0, unreachable, tryAgain);
  });
  return { name: decodeURIComponent(named?.[1] ?? 'download'), content };
}

/** Asks the API for something whose answer does not matter. */
export async function command(path: string, options: RequestOptions): Promise<void> {
  await send(path, options);
}
