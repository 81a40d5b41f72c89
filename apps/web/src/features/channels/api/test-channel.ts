import { deliveryView } from '@bihuan/contracts';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** Asks for a test message; what becomes of it is read from the log. */
export const useTestChannel = () =>
  useMutation({
    mutationFn: (id: string) => request(`/channels/${id}/test`, deliveryView, { method: 'POST' }),
  });
