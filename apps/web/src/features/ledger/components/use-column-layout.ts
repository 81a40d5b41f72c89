import type { SavedView } from '@bihuan/contracts';
import { useMemo, useState } from 'react';
import { readStored, writeStored } from '../../../shared/lib/storage';
import { useSession } from '../../../shared/session/session-context';
import { storedLayout, type ColumnLayout } from '../lib/column-layout';
import { layoutOfView } from '../lib/view-address';

/** My columns of the ledger, or those of a view; this browser remembers what each person changed of them. */
export function useColumnLayout(view: SavedView | null): readonly [ColumnLayout, (layout: ColumnLayout) => void] {
  const person = useSession().person.id;
  const key = `bihuan.ledger-columns.${person}${view ? `.${view.id}.${view.version}` : ''}`;
  const [changed, setChanged] = useState<Readonly<{ key: string; layout: ColumnLayout }> | null>(null);
  const kept = useMemo(
    () => storedLayout(readStored(localStorage, key) ?? (view && JSON.stringify(layoutOfView(view)))),
    [key, view],
  );
  const choose = (layout: ColumnLayout) => {
    setChanged({ key, layout });
    writeStored(localStorage, key, JSON.stringify(layout));
  };
  return [changed?.key === key ? changed.layout : kept, choose];
}
