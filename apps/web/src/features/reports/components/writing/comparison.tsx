import { Switch } from '@mantine/core';
import type { WrittenReportView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import { useFigureChanges } from '../../api/change-written';
import { changedCards } from '../../lib/changed-cards';

/** What has changed in the ledger since the figures of the report were frozen; asked for only when somebody wants to know. */
export function useChanges({ id }: WrittenReportView, isOn: boolean) {
  const query = useFigureChanges(id, isOn);
  return { found: changedCards(isOn ? (query.data?.changes ?? []) : []), query };
}

type Props = Readonly<{
  changes: ReturnType<typeof useChanges>;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}>;

/** Marks the pieces that fresh figures would change, and says how many. */
export function Comparison({ changes: { found, query }, isOn, onSwitch }: Props) {
  const { t } = useTranslation();
  const outcome = found.size === 0 ? t('writing.comparedSame') : t('writing.compared', { n: found.size });
  const told = query.isSuccess ? outcome : t('writing.comparing');
  return (
    <>
      <div className="row">
        <Switch
          label={t('writing.compare')}
          checked={isOn}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        <output className="soft small">{isOn && !query.isError && told}</output>
      </div>
      {isOn && query.isError && <ProblemAlert error={query.error} />}
    </>
  );
}
