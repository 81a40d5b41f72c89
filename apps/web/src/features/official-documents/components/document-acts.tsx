import { Button } from '@mantine/core';
import type { DocumentAct, OfficialDocumentView } from '@bihuan/contracts';
import { documentActs } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { DocumentStepDialog } from './document-step';
import css from './documents.module.css';

type Props = Readonly<{ view: OfficialDocumentView; onEdit: () => void; onReload: () => void }>;

const primary: readonly DocumentAct[] = ['approve', 'issue', 'receive'];

/** What may be done next; and why not what is next. */
export function DocumentActs({ view, onEdit, onReload }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [doing, setDoing] = useState<Exclude<DocumentAct, 'edit'> | null>(null);
  const begin = (act: DocumentAct) => (act === 'edit' ? onEdit() : setDoing(act));
  const possible = view.acts.filter(({ refusal }) => refusal === null);
  const ordered = possible.toSorted((a, b) => Number(primary.includes(b.act)) - Number(primary.includes(a.act)));
  return (
    <div className={css.acts}>
      {ordered.map(({ act }) => (
        <Button key={act} variant={primary.includes(act) ? 'filled' : 'default'} onClick={() => begin(act)}>
          {words(documentActs[act])}
        </Button>
      ))}
      {view.acts.map(
        ({ act, refusal }) =>
          refusal && (
            <p key={act} className={css.why}>
              {t('documents.cannot', { act: words(documentActs[act]), why: words(refusal) })}
            </p>
          ),
      )}
      {doing && <DocumentStepDialog view={view} act={doing} onReload={onReload} onClose={() => setDoing(null)} />}
    </div>
  );
}
