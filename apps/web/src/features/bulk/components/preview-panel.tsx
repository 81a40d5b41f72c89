import { Button } from '@mantine/core';
import type { BulkPreview } from '@bihuan/contracts';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { usePreview, type PreviewAsked } from '../api/preview-bulk';
import { useStartBulk } from '../api/start-bulk';
import css from './bulk.module.css';
import { CaseLine } from './case-line';

/** What would come of it, and the one button that does it. */
export function PreviewPanel({ asked }: Readonly<{ asked: PreviewAsked }>) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = usePreview(asked, page);
  const top = useRef<HTMLDivElement>(null);
  const { isSuccess } = query;
  useEffect(() => {
    if (isSuccess) top.current?.scrollIntoView({ block: 'nearest' });
  }, [isSuccess]);
  return (
    <div ref={top} className={css.preview}>
      <Panel title={t('bulk.previewTitle')}>
        {query.isPending && <output className="prose">{t('bulk.previewing')}</output>}
        <Loaded query={query}>
          {(preview) => (
            <>
              <Counts preview={preview} />
              <Confirm asked={asked} preview={preview} />
              {preview.cannot > 0 && <Refused preview={preview} isBusy={query.isPlaceholderData} onPage={setPage} />}
            </>
          )}
        </Loaded>
      </Panel>
    </div>
  );
}

function Counts({ preview }: Readonly<{ preview: BulkPreview }>) {
  const { t } = useTranslation();
  return (
    <output className={css.counts}>
      <span className={`${css.count} ${css.can}`}>
        <IconCircleCheck size={22} aria-hidden />
        {t('bulk.can', { n: preview.can })}
      </span>
      <span className={`${css.count} ${css.cannot}`}>
        <IconCircleX size={22} aria-hidden />
        {t('bulk.cannot', { n: preview.cannot })}
      </span>
    </output>
  );
}

type RefusedProps = Readonly<{ preview: BulkPreview; isBusy: boolean; onPage: (page: number) => void }>;

function Refused({ preview, isBusy, onPage }: RefusedProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <h3 className={css.subtitle}>{t('bulk.reasons')}</h3>
      <ul className={css.reasons}>
        {preview.reasons.map(({ code, reason, count }) => (
          <li key={`${code}${reason.zh}`}>
            <span>{words(reason)}</span>
            <span>{t('bulk.reasonCount', { n: count })}</span>
          </li>
        ))}
      </ul>
      <h3 className={css.subtitle}>{t('bulk.refused')}</h3>
      <ul className={`plain ${css.list}`} aria-busy={isBusy}>
        {preview.refused.items.map((item) => (
          <CaseLine key={item.case.id} of={item.case} reasons={item.reasons} />
        ))}
      </ul>
      <Pager of={preview.refused} onPage={onPage} />
    </>
  );
}

function Confirm({ asked, preview }: Readonly<{ asked: PreviewAsked; preview: BulkPreview }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const start = useStartBulk();
  const confirm = () =>
    start.mutate(
      { selection: asked.selection, event: asked.event, asOf: preview.asOf },
      { onSuccess: ({ id }) => void navigate(`/bulk/${id}`) },
    );
  if (preview.can === 0) return <p className="prose">{t('bulk.nothingCan')}</p>;
  return (
    <>
      {start.isError && <ProblemAlert error={start.error} />}
      {preview.cannot > 0 && <p className="prose soft">{t('bulk.confirmHint')}</p>}
      <Button mt="sm" onClick={confirm} loading={start.isPending || start.isSuccess}>
        {t('bulk.confirm', { n: preview.can })}
      </Button>
    </>
  );
}
