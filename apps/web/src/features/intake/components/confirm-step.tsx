import { Alert, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../../../shared/reference/list-units';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { notifyDone } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useConfirmImport } from '../api/confirm-import';
import { summarise, type Drafts } from '../lib/drafts';

type Props = Readonly<{ id: string; version: number; year: number | null; drafts: Drafts; onBack: () => void }>;

/** The third step: what will be created, before it is. */
export function ConfirmStep({ id, version, year: readYear, drafts, onBack }: Props) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const confirm = useConfirmImport(id, (n) => notifyDone(t('intake.confirmed', { n })));
  const [typedYear, setTypedYear] = useState(readYear?.toString() ?? '');
  const year = /^(19|20)\d\d$/.test(typedYear) ? Number(typedYear) : null;
  const { kept, dropped, problems, undertakings, incomplete, byLead } = summarise(drafts);
  const count = (n: number) => t('intake.count', { n });
  const nameOf = (unitId: string | null) =>
    unitId === null ? t('intake.unassigned') : (unitName(unitId) ?? t('common.unit.unknown'));
  return (
    <Panel title={t('intake.confirmTitle')}>
      <div className="stack">
        {confirm.isError && <ProblemAlert error={confirm.error} />}
        {incomplete > 0 && (
          <Alert color="yellow" variant="light">
            {t('intake.incomplete', { n: incomplete })}
          </Alert>
        )}
        <TextInput
          label={t('intake.year')}
          description={t('intake.yearHint')}
          inputMode="numeric"
          maw="24rem"
          maxLength={4}
          required
          value={typedYear}
          error={year === null ? t('intake.yearMissing') : undefined}
          onChange={(event) => setTypedYear(event.currentTarget.value.trim())}
        />
        <p className="prose">{t('intake.confirmLead', { n: kept })}</p>
        <DefinitionList
          items={[
            [t('intake.confirmProblems'), count(problems)],
            [t('intake.confirmUndertakings'), count(undertakings)],
          ]}
        />
        <strong>{t('intake.byLead')}</strong>
        <DefinitionList items={byLead.map((lead) => [nameOf(lead.unitId), count(lead.count)] as const)} />
        {dropped > 0 && <p className="prose soft">{t('intake.notCreated', { n: dropped })}</p>}
        <div className="row">
          <Button
            disabled={incomplete > 0 || year === null}
            loading={confirm.isPending}
            onClick={() => year !== null && confirm.mutate({ version, year })}
          >
            {t('intake.goConfirm', { n: kept })}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('intake.backToCheck')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
