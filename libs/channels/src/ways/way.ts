import type { Words } from '@bihuan/contracts';
import type { ChannelSecrets } from '@bihuan/database';

/** What is posted to the far side. The address may hold the credential: it is never logged. */
export type Post = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };
/** What the far side answered, cut to what is of use. */
export type Answer = { readonly status: number; readonly body: string; readonly retryAfter: string | null };

/** What came of an attempt: it arrived; it need not arrive any more; it may arrive later; it never will as it is. */
export type Outcome =
  | { readonly kind: 'sent'; readonly code: string | null }
  | { readonly kind: 'dropped'; readonly code: null; readonly reason: Words }
  | {
      readonly kind: 'retry';
      readonly code: string | null;
      readonly reason: Words;
      /** How long the far side wants to hear nothing at all from this channel. */
      readonly pauseMs?: number;
    }
  | {
      readonly kind: 'refused';
      readonly code: string | null;
      readonly reason: Words;
      /** The far side asked never to be sent anything again. */
      readonly gone?: boolean;
    };

/** One message to a channel; `id` stays the same however often it is sent. */
export type ChannelMessage = {
  readonly id: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly secrets: ChannelSecrets;
  readonly keyword: string | null;
  readonly at: Date;
};

/** How one vendor wants to be spoken to. */
export interface Way {
  /** The pause between two messages to one channel, so that no minute holds more than the vendor allows. */
  readonly spacingMs: number;
  request(message: ChannelMessage): Post;
  judge(answer: Answer, at: Date): Outcome;
}
