import { reportImportView, type DraftCase } from '@bihuan/contracts';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

type Saved = Readonly<{ version: number; drafts: readonly DraftCase[] }>;
export const saveDrafts = (id: string, { version, drafts }: Saved) =>
  request(`/report-imports/${id}/drafts`, reportImportView, { method: 'PUT', body: { drafts }, version });

export function useSaveDrafts(id: string) {
  return useMutation({ mutationFn: (saved: Saved) => saveDrafts(id, saved) });
}
