import type { ChannelKind, ChannelView } from '@bihuan/contracts';

/** A channel while it is being entered or changed. Address and secret are never filled in: nobody can read them back. */
export type ChannelDraft = Readonly<{
  kind: ChannelKind;
  name: string;
  unitId: string | null;
  active: boolean;
  address: string;
  secret: string;
  keyword: string;
  summaryAt: string;
  events: readonly string[];
}>;

const FIRST_SUMMARY = '09:05';

const blank: ChannelDraft = {
  kind: 'wecom',
  name: '',
  unitId: null,
  active: true,
  address: '',
  secret: '',
  keyword: '',
  summaryAt: FIRST_SUMMARY,
  events: [],
};

export function draftOfChannel(channel: ChannelView | null): ChannelDraft {
  if (channel === null) return blank;
  const { kind, name, unit, active, keyword, summaryAt, events } = channel;
  return { ...blank, kind, name, unitId: unit.id, active, keyword: keyword ?? '', summaryAt, events: events ?? [] };
}

/** What fits the kind; the rest of the form is not shown and not sent. */
function fieldsOf({ kind, keyword, events, name, unitId, active, summaryAt }: ChannelDraft) {
  const isWebhook = kind === 'webhook';
  return {
    name,
    unitId,
    active,
    summaryAt,
    keyword: isWebhook ? null : keyword.trim() || null,
    events: isWebhook && events.length > 0 ? [...events] : null,
  };
}

export const newChannelOf = (draft: ChannelDraft): unknown => ({
  ...fieldsOf(draft),
  kind: draft.kind,
  address: draft.address.trim(),
  secret: draft.kind === 'wecom' ? null : draft.secret.trim() || null,
});

/** Address and secret that are left empty stay as they are. */
export const channelChangeOf = (draft: ChannelDraft): unknown => ({
  ...fieldsOf(draft),
  ...(draft.address.trim() !== '' && { address: draft.address.trim() }),
  ...(draft.secret.trim() !== '' && { secret: draft.secret.trim() }),
});

const SECRET_BYTES = 32;

/** A secret for a webhook, made here so that the server never has to show one. */
export function newWebhookSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}
