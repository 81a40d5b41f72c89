import { Button, Radio } from '@mantine/core';
import {
  documentRules,
  MOST_CASES,
  officialDocumentKinds,
  type CaseView,
  type DraftableKind,
  type OfferedKinds,
} from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useDraftDocument } from '../api/draft-document';
import { MoreCases } from './more-cases';

type Props = Readonly<{ view: CaseView; offered: OfferedKinds; onClose: () => void }>;

/** Chooses the kind, and the other cases that it is about; the text is drafted from what the cases say. */
export function DraftDialog({ view, offered, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const go = useNavigate();
  const draft = useDraftDocument();
  const [kind, setKind] = useState<DraftableKind | null>(null);
  const [others, setOthers] = useState<readonly string[]>([]);
  const rule = kind === null ? null : documentRules[kind];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind === null || rule === null) return;
    const caseIds = [view.id, ...(rule.cases === 'several' ? others : [])];
    draft.mutate(
      { kind, caseIds },
      {
        onSuccess: ({ id }) => {
          notifyDone(t('documents.drafted'));
          void go(`/documents/${id}`);
        },
      },
    );
  };
  return (
    <Dialog title={t('documents.draft')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {draft.isError && <ProblemAlert error={draft.error} />}
        <p className="prose">{t('documents.draftHint')}</p>
        <Radio.Group
          label={t('documents.kind')}
          value={kind}
          onChange={(value) => setKind(offered.find((one) => one.kind === value)?.kind ?? null)}
        >
          <div className="stack">
            {offered.map((one) => (
              <Radio
                key={one.kind}
                value={one.kind}
                disabled={one.refusal !== null}
                label={words(officialDocumentKinds[one.kind])}
                description={one.refusal ? words(one.refusal) : undefined}
              />
            ))}
          </div>
        </Radio.Group>
        {rule?.cases === 'several' && (
          <MoreCases
            except={view.id}
            unitId={rule.isOneUnit ? (view.leadUnit?.id ?? null) : null}
            chosen={others}
            most={MOST_CASES - 1}
            onChange={setOthers}
          />
        )}
        <Button type="submit" loading={draft.isPending} disabled={kind === null}>
          {t('documents.draft')}
        </Button>
      </form>
    </Dialog>
  );
}
