import type { Words } from '@bihuan/contracts';

/** What is told of a comment to whoever is named in it; its words are read on the page of the case only. */
export const commentWords = (author: string, number: string): { readonly title: Words; readonly why: Words } => ({
  title: { zh: `${author}在事项 ${number} 的留言中提到了您`, en: `${author} named you in a comment on ${number}` },
  why: { zh: '留言中用@写了您的名字。', en: 'The comment names you with @.' },
});
