import { Button, Checkbox, Radio, Stack } from '@mantine/core';
import { LEDGER_WHOLE_LIMIT, type LedgerChoices, type LedgerImportView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useStartImport } from '../api/change-import';
import { countsOf } from '../lib/counts';
import { Choice } from './choice';

const first: LedgerChoices = {
  mode: 'each',
  existing: 'skip',
  errors: 'leave-out',
  duplicates: 'leave-out',
  closed: 'leave-out',
  issue: false,
};

/** How to import, where the trade leaves a choice; only what this file gives occasion to is asked. */
export function ChoicesForm({ view }: Readonly<{ view: LedgerImportView }>) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<LedgerChoices>(view.choices ?? first);
  const start = useStartImport(view);
  const set = (change: Partial<LedgerChoices>) => setChoices({ ...choices, ...change });
  const { verdicts } = view;
  const existing = verdicts.update + verdicts.differs + verdicts.unchanged;
  const counts = countsOf(verdicts, choices);
  const isNothing = counts.add + counts.update === 0;
  return (
    <div className="stack">
      <Radio.Group label={t('ledgerImport.mode')} value={choices.mode} onChange={(mode) => set({ mode: modeOf(mode) })}>
        <Stack gap="xs" mt="xs">
          <Radio value="each" label={t('ledgerImport.modes.each')} description={t('ledgerImport.modeHints.each')} />
          <Radio
            value="whole"
            label={t('ledgerImport.modes.whole')}
            description={t('ledgerImport.modeHints.whole', { limit: LEDGER_WHOLE_LIMIT })}
          />
        </Stack>
      </Radio.Group>
      {existing > 0 && (
        <Choice
          label={t('ledgerImport.count', { label: t('ledgerImport.existing'), n: existing })}
          value={choices.existing}
          options={[
            ['skip', t('ledgerImport.existings.skip')],
            ['update', t('ledgerImport.existings.update')],
            ['stop', t('ledgerImport.existings.stop')],
          ]}
          onChange={(value) => set({ existing: value })}
        />
      )}
      {verdicts.error > 0 && (
        <Choice
          label={t('ledgerImport.count', { label: t('ledgerImport.errors'), n: verdicts.error })}
          value={choices.errors}
          options={[
            ['leave-out', t('ledgerImport.errorsChoice.leave-out')],
            ['stop', t('ledgerImport.errorsChoice.stop')],
          ]}
          onChange={(value) => set({ errors: value })}
        />
      )}
      {verdicts['possible-duplicate'] > 0 && (
        <Choice
          label={t('ledgerImport.count', { label: t('ledgerImport.duplicates'), n: verdicts['possible-duplicate'] })}
          value={choices.duplicates}
          options={[
            ['leave-out', t('ledgerImport.duplicatesChoice.leave-out')],
            ['register', t('ledgerImport.duplicatesChoice.register')],
          ]}
          onChange={(value) => set({ duplicates: value })}
        />
      )}
      {verdicts.closed > 0 && (
        <Choice
          label={t('ledgerImport.count', { label: t('ledgerImport.closed'), n: verdicts.closed })}
          hint={t('ledgerImport.closedHint')}
          value={choices.closed}
          options={[
            ['leave-out', t('ledgerImport.closedChoice.leave-out')],
            ['register', t('ledgerImport.closedChoice.register')],
          ]}
          onChange={(value) => set({ closed: value })}
        />
      )}
      <Checkbox
        label={t('ledgerImport.issue')}
        description={t('ledgerImport.issueHint')}
        checked={choices.issue}
        onChange={(event) => set({ issue: event.currentTarget.checked })}
      />
      {start.isError && <ProblemAlert error={start.error} />}
      <div className="row">
        <Button loading={start.isPending} disabled={isNothing} onClick={() => start.mutate(choices)}>
          {t('ledgerImport.start')}
        </Button>
        <output className="soft">{isNothing ? t('ledgerImport.nothing') : t('ledgerImport.will', counts)}</output>
      </div>
    </div>
  );
}

const modeOf = (value: string): LedgerChoices['mode'] => (value === 'whole' ? 'whole' : 'each');
