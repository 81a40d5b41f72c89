import { Button, NativeSelect } from '@mantine/core';
import type { ScoreSheetView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../../../shared/lib/dates';
import { useMay } from '../../../../shared/session/session-context';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog';
import { DefinitionList } from '../../../../shared/ui/definition-list';
import { Panel } from '../../../../shared/ui/panel';
import { useLockScores } from '../../api/act-on-scores';
import { SchemeRules } from '../scheme/scheme-rules';
import { Standing } from '../standing';
import { ScoreCard } from './score-card';
import { UnitScores } from './unit-scores';

const kinds = { open: 'open', locked: 'done', replaced: 'past' } as const;

type Props = Readonly<{
  sheet: ScoreSheetView;
  unitId: string | null;
  onUnit: (unitId: string) => void;
  onEdition: (id: string) => void;
}>;

/** One edition of an office's scores: where it stands, its units, the grounds of the one chosen, and the scheme. */
export function ScoreSheet({ sheet, unitId, onUnit, onEdition }: Props) {
  const { t } = useTranslation();
  const { office, year, scores } = sheet;
  const only = scores.length === 1 ? scores[0] : undefined;
  const chosen = scores.find(({ unit }) => unit.id === unitId) ?? only;
  return (
    <>
      <Panel title={t('scores.sheet', { office: office.name, year })}>
        <div className="stack">
          <Facts sheet={sheet} />
          {sheet.editions.length > 1 && <Editions sheet={sheet} onEdition={onEdition} />}
          <Lock sheet={sheet} />
        </div>
      </Panel>
      {!only && <UnitScores sheet={sheet} chosenId={chosen?.unit.id ?? null} onUnit={onUnit} />}
      {chosen && <ScoreCard key={chosen.unit.id} sheet={sheet} score={chosen} />}
      <Panel title={t('scores.rules')}>
        <SchemeRules scheme={sheet.scheme} />
      </Panel>
    </>
  );
}

function Facts({ sheet }: Readonly<{ sheet: ScoreSheetView }>) {
  const { t } = useTranslation();
  const { status, lockedAt, asOf, objectUntil, schemeVersion } = sheet;
  const label = t(`scores.statuses.${status}`);
  const standing = lockedAt ? t('scores.statusSince', { status: label, at: momentText(lockedAt) }) : label;
  return (
    <DefinitionList
      items={[
        [t('scores.status'), <Standing key="status" kind={kinds[status]} label={standing} />],
        [t('scores.asOf'), asOf],
        [t('scores.objectUntil'), objectUntil],
        [
          t('scores.schemeVersion'),
          schemeVersion === 0 ? t('scores.shipped') : t('scores.versionOf', { n: schemeVersion }),
        ],
      ]}
    />
  );
}

function Editions({ sheet, onEdition }: Pick<Props, 'sheet' | 'onEdition'>) {
  const { t } = useTranslation();
  const data = sheet.editions.toReversed().map(({ id, edition, asOf, status }) => ({
    value: id,
    label: t('scores.editionOf', { n: edition, day: asOf, status: t(`scores.statuses.${status}`) }),
  }));
  return (
    <NativeSelect
      label={t('scores.edition')}
      data={data}
      value={sheet.id}
      onChange={(event) => onEdition(event.currentTarget.value)}
    />
  );
}

function Lock({ sheet }: Pick<Props, 'sheet'>) {
  const { t } = useTranslation();
  const mayDecide = useMay('scores.decide');
  const lock = useLockScores();
  const [isAsking, setIsAsking] = useState(false);
  if (!mayDecide || sheet.status !== 'open') return null;
  if (!sheet.mayLock) return <p className="prose soft">{t('scores.lockWhen', { day: sheet.objectUntil })}</p>;
  return (
    <div>
      <Button onClick={() => setIsAsking(true)}>{t('scores.lock')}</Button>
      {isAsking && (
        <ConfirmDialog
          title={t('scores.lock')}
          text={t('scores.lockText')}
          done={t('scores.locked')}
          act={lock}
          subject={sheet}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
