import type { Words } from '@bihuan/contracts';

export type HttpProblem = { readonly code: string; readonly title: Words; readonly detail: Words };

/** What the framework itself refuses, by HTTP status. */
const byStatus: Readonly<Record<number, HttpProblem>> = {
  400: {
    code: 'request/malformed',
    title: { zh: '请求无法读取', en: 'Malformed request' },
    detail: { zh: '请求的格式有误，例如不是有效的 JSON。', en: 'The request cannot be read, for instance as JSON.' },
  },
  404: {
    code: 'request/unknown-path',
    title: { zh: '没有这个地址', en: 'Unknown address' },
    detail: { zh: '接口里没有这个地址。', en: 'The API has nothing at this address.' },
  },
  405: {
    code: 'request/unknown-method',
    title: { zh: '方法不可用', en: 'Method not allowed' },
    detail: { zh: '这个地址不接受这种方法。', en: 'This address does not take this method.' },
  },
  413: {
    code: 'request/too-large',
    title: { zh: '内容过大', en: 'Too large' },
    detail: { zh: '提交的内容超过了上限。', en: 'What was sent exceeds the limit.' },
  },
  415: {
    code: 'request/unsupported-media-type',
    title: { zh: '内容类型不支持', en: 'Unsupported media type' },
    detail: {
      zh: '请以 JSON 提交，文件以 multipart/form-data 提交。',
      en: 'Send JSON, and files as multipart/form-data.',
    },
  },
  503: {
    code: 'server/unavailable',
    title: { zh: '暂时不可用', en: 'Unavailable' },
    detail: { zh: '系统暂时不可用，请稍后再试。', en: 'The system is not available now; try again later.' },
  },
};

const refused: HttpProblem = {
  code: 'request/refused',
  title: { zh: '请求被拒绝', en: 'Request refused' },
  detail: { zh: '请求不符合接口的要求。', en: 'The request does not meet what the API asks for.' },
};

/** What is said when something failed that should not have: nothing about the inside. */
export const failure: HttpProblem = {
  code: 'server/failure',
  title: { zh: '系统出错', en: 'Something failed' },
  detail: {
    zh: '系统出错，已记录。请稍后再试；如仍出现，请把请求编号告诉管理员。',
    en: 'Something failed and was recorded. Try again later; if it persists, give the request id to the administrator.',
  },
};

export function httpProblemOf(status: number): HttpProblem {
  return byStatus[status] ?? (status < 500 ? refused : failure);
}
