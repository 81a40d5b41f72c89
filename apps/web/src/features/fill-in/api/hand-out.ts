import { fillInUnits } from '@bihuan/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { request, requestFile } from '../../../shared/lib/http';
import { saveFile } from '../../../shared/lib/save-file';

/** The units whose sheets I can fetch. */
export const useFillInUnits = () =>
  useQuery({
    queryKey: ['fill-in', 'units'],
    queryFn: ({ signal }) => request('/fill-in-sheets/units', fillInUnits, { signal }),
  });

/** Fetches the sheet of a unit, or with null of all of them; answers the file's name. */
export const useFetchSheet = () =>
  useMutation({
    mutationFn: async (unitId: string | null) => {
      const file = await requestFile('/fill-in-sheets', { method: 'POST', body: { unitId } });
      saveFile(file);
      return file.name;
    },
  });
