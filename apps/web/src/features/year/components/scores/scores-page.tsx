import { Button } from '@mantine/core';
import type { ScoreSheetView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { changedParams } from '../../../../shared/lib/query-string';
import { useMay, useSession } from '../../../../shared/session/session-context';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog';
import { Empty } from '../../../../shared/ui/empty';
import { Loaded } from '../../../../shared/ui/loaded';
import { notifyDone } from '../../../../shared/ui/notify';
import { PageHeader } from '../../../../shared/ui/page-header';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import { useMakeScores } from '../../api/act-on-scores';
import { useScores } from '../../api/read-scores';
import { yearOfAddress } from '../../lib/year-of-address';
import { YearField } from '../year-field';
import css from '../year.module.css';
import { ScoreSheet } from './score-sheet';

/** The scores of a year: all units for the office, its own for a unit. Year, edition and unit stand in the address. */
export function ScoresPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const [params, setParams] = useSearchParams();
  const year = yearOfAddress(params, today);
  const query = useScores(year, params.get('edition'));
  const mayMake = useMay('scores.make');
  const set = (changes: Readonly<Record<string, string>>) => setParams(changedParams(params, changes));
  return (
    <>
      <PageHeader
        title={t('scores.title')}
        lead={t('scores.lead')}
        actions={mayMake && <Link to="/year/scores/scheme">{t('scores.schemeTitle')}</Link>}
      />
      <div className={css.choice}>
        <YearField year={year} onYear={(next) => set({ year: next, edition: '', unit: '' })} />
      </div>
      <Loaded query={query} lines={10}>
        {(sheets) => (
          <div className="stack">
            {sheets.length === 0 && <Empty title={t('scores.empty', { year })} text={t('scores.emptyText')} />}
            {mayMake && <Making year={year} sheet={sheets[0] ?? null} onMade={() => set({ edition: '', unit: '' })} />}
            {sheets.map((sheet) => (
              <ScoreSheet
                key={sheet.id}
                sheet={sheet}
                unitId={params.get('unit')}
                onUnit={(unit) => set({ unit })}
                onEdition={(edition) => set({ edition, unit: '' })}
              />
            ))}
          </div>
        )}
      </Loaded>
    </>
  );
}

type MakingProps = Readonly<{ year: number; sheet: ScoreSheetView | null; onMade: () => void }>;

/** Scores the units; where they are scored already, asks first, for the time of objections starts again. */
function Making({ year, sheet, onMade }: MakingProps) {
  const { t } = useTranslation();
  const make = useMakeScores();
  const [isAsking, setIsAsking] = useState(false);
  if (sheet && sheet.status !== 'open') return null;
  const first = () =>
    make.mutate(year, {
      onSuccess: () => {
        notifyDone(t('scores.made'));
        onMade();
      },
    });
  return (
    <div className="stack">
      {make.isError && !isAsking && <ProblemAlert error={make.error} />}
      <div className="row">
        <Button
          variant={sheet ? 'default' : 'filled'}
          loading={make.isPending}
          onClick={sheet ? () => setIsAsking(true) : first}
        >
          {t(sheet ? 'scores.again' : 'scores.make')}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('scores.again')}
          text={t('scores.againText')}
          done={t('scores.made')}
          act={make}
          subject={year}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
