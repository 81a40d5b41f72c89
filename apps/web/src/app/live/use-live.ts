import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from '../../shared/session/read-session';
import { tellOfCases } from './case-told';
import { GentleRefetch } from './gentle-refetch';
import { keysOf } from './live-keys';
import { PageStream } from './page-stream';

/** Keeps what the page shows up to date with what others change. What is being typed is in the forms and stays there. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    const refetch = new GentleRefetch((keys) => {
      for (const queryKey of keys) void client.invalidateQueries({ queryKey });
    });
    const stream = new PageStream({
      told: (message) => {
        tellOfCases(message.cases);
        refetch.add(keysOf(message));
      },
      lost: () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    });
    stream.start();
    return () => {
      stream.stop();
      refetch.stop();
    };
  }, [client]);
}
