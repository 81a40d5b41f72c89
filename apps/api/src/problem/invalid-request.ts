import { DomainError } from '@bihuan/platform';

type Segment = PropertyKey | { readonly key: PropertyKey };
export type SchemaIssue = { readonly message: string; readonly path?: readonly Segment[] | undefined };

const MOST = 100;
/** A message may name what was sent, such as a hundred thousand unknown fields: an answer must not echo it all. */
const LONGEST = 300;
const keyOf = (segment: Segment): string => String(typeof segment === 'object' ? segment.key : segment);
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** A JSON pointer (RFC 6901). */
export function pointerOf(path: readonly Segment[]): string {
  return path.map((segment) => `/${escaped(keyOf(segment))}`).join('');
}

/** A body, a query or a part of the path that does not fit its schema. */
export class InvalidRequest extends DomainError {
  readonly code = 'request/invalid';
  /** @param parameter the name of a single parameter that was read; none for a whole body or query */
  constructor(issues: readonly SchemaIssue[], parameter?: string) {
    const start = parameter === undefined ? [] : [parameter];
    super(
      { zh: '请按各项提示修改后重新提交。', en: 'Correct what is pointed out and send it again.' },
      {
        errors: issues.slice(0, MOST).map(({ path = [], message }) => ({
          pointer: pointerOf([...start, ...path]),
          detail: message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message,
        })),
      },
    );
  }
}
