import { channelView, type ChannelChange, type NewChannel } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { channelsQuery } from './list-channels';

export type SavedChannel =
  Readonly<{ id: null; body: NewChannel }> | Readonly<{ id: string; version: number; body: ChannelChange }>;

/** Adds a channel, or changes the one with the id. */
export function useSaveChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (saved: SavedChannel) =>
      saved.id === null
        ? request('/channels', channelView, { method: 'POST', body: saved.body })
        : request(`/channels/${saved.id}`, channelView, { method: 'PUT', version: saved.version, body: saved.body }),
    onSuccess: () => client.invalidateQueries({ queryKey: channelsQuery.queryKey }),
  });
}
