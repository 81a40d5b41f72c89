import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { StaleFault } from '../../../shared/ui/stale-fault';
import { useChangePeriodic } from '../api/change-periodic';
import css from './periodic.module.css';
import type { PeriodicProps } from './periodic-acts';

/** What the office adds to a draft, and which late cases a bulletin names. */
export function PeriodicWords({ view, onReload }: PeriodicProps) {
  const { t } = useTranslation();
  const change = useChangePeriodic(view.id);
  const [remarks, setRemarks] = useState(view.remarks);
  const [leftOut, setLeftOut] = useState<readonly string[]>(view.leftOut);
  const title = t(view.kind === 'weekly-sheet' ? 'cadences.words.weekly' : 'cadences.words.bulletin');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { remarks, leftOut: [...leftOut] };
    change.mutate({ act: 'edit', version: view.version, body }, { onSuccess: () => notifyDone(t('common.saved')) });
  };
  return (
    <Panel title={title}>
      <form className="stack" noValidate onSubmit={submit}>
        {change.isError && <StaleFault error={change.error} label={t('cadences.stale')} onReload={onReload} />}
        <Textarea
          label={title}
          description={t('cadences.wordsHint')}
          autosize
          minRows={3}
          maxLength={4000}
          value={remarks}
          onChange={(event) => setRemarks(event.currentTarget.value)}
        />
        {view.late.length > 0 && (
          <fieldset className={css.named}>
            <legend>{t('cadences.named')}</legend>
            <span className="soft small">{t('cadences.namedHint')}</span>
            {view.late.map(({ caseId, number, title: name, leadUnit }) => (
              <Checkbox
                key={caseId}
                label={`${number} ${name}（${leadUnit}）`}
                checked={!leftOut.includes(caseId)}
                onChange={(event) =>
                  setLeftOut(event.currentTarget.checked ? leftOut.filter((id) => id !== caseId) : [...leftOut, caseId])
                }
              />
            ))}
          </fieldset>
        )}
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('cadences.acts.edit')}
        </Button>
      </form>
    </Panel>
  );
}
