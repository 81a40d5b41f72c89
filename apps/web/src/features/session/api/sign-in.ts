import { sessionView, type signIn } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { request } from '../../../shared/lib/http';
import { changeSession } from '../../../shared/session/read-session';

type SignIn = z.infer<typeof signIn>;
const post = (body: SignIn) => request('/session', sessionView, { method: 'POST', body });

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ['sign-in'],
    mutationFn: post,
    onSuccess: (session) => changeSession(client, session),
  });
}
