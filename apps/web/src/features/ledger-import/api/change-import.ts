import {
  ledgerImportView,
  type LedgerChoices,
  type LedgerImportView,
  type ProposeLayoutBody,
  type SettleMappingBody,
} from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request, type RequestOptions } from '../../../shared/lib/http';
import { importQuery } from './read-import';

type Seen = Pick<LedgerImportView, 'id' | 'version'>;

/** A step of an import; its answer is what the page shows from then on. */
function useStep<Asked>(ask: (asked: Asked) => Promise<LedgerImportView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (view) => {
      client.setQueryData(importQuery(view.id).queryKey, view);
      void client.invalidateQueries({ queryKey: ['ledger-imports', 'page'] });
    },
  });
}

const step = (id: string, name: string, options: RequestOptions) =>
  request(`/ledger-imports/${id}/${name}`, ledgerImportView, options);

export const useLookAgain = ({ id, version }: Seen) =>
  useStep((body: ProposeLayoutBody) => step(id, 'layout', { method: 'POST', version, body }));

export const useSettleMapping = ({ id, version }: Seen) =>
  useStep((body: SettleMappingBody) => step(id, 'mapping', { method: 'PUT', version, body }));

export const useStartImport = ({ id, version }: Seen) =>
  useStep((body: LedgerChoices) => step(id, 'start', { method: 'POST', version, body }));

export const useHalt = (id: string) => useStep((how: 'cancel' | 'resume') => step(id, how, { method: 'POST' }));
