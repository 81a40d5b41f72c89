import { Alert, Button, Textarea } from '@mantine/core';
import { mergeObstacles, unitMergeBody, type UnitMergePreview, type UnitView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorsOf } from '../../../shared/lib/field-errors';
import { UnitSelect } from '../../../shared/trade/unit-select';
import { Dialog } from '../../../shared/ui/dialog';
import { Loaded } from '../../../shared/ui/loaded';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useMergePreview, useMergeUnit } from '../api/unit-reform';
import { lineageOf } from '../lib/unit-tree';
import css from './units-page.module.css';

type Props = Readonly<{ unit: UnitView; units: readonly UnitView[]; onClose: () => void }>;

/** A unit becomes part of another: first what that brings about, then the reason, then it is done as a whole. */
export function MergeUnitDialog({ unit, units, onClose }: Props) {
  const { t } = useTranslation();
  const [into, setInto] = useState<string | null>(null);
  const preview = useMergePreview(unit.id, into);
  const below = lineageOf(units, unit.id);
  return (
    <Dialog title={t('admin.units.mergeOne', { name: unit.name })} onClose={onClose}>
      <div className="stack">
        <p className="prose">{t('admin.units.mergeLead')}</p>
        <UnitSelect
          label={t('admin.units.mergeInto')}
          value={into}
          isOffered={({ id, kind }) => !below.has(id) && ['department', 'township', 'section'].includes(kind)}
          onChange={setInto}
        />
        {into !== null && (
          <Loaded query={preview} lines={5}>
            {(seen) => (
              <>
                <MergeFacts of={seen} />
                <Confirm key={seen.fingerprint} seen={seen} onStale={() => void preview.refetch()} onClose={onClose} />
              </>
            )}
          </Loaded>
        )}
      </div>
    </Dialog>
  );
}

function MergeFacts({ of: seen }: Readonly<{ of: UnitMergePreview }>) {
  const { t } = useTranslation();
  const words = useWords();
  const counted = (['people', 'openCases', 'sharedCases', 'ledCases', 'requests', 'duties', 'drafts'] as const).filter(
    (name) => seen[name] > 0 || name === 'people' || name === 'openCases',
  );
  const kept = (['closedCases', 'channels', 'templates'] as const).filter((name) => seen[name] > 0);
  return (
    <Alert color="blue" variant="light" title={t('admin.units.mergeBrings')}>
      <ul className={css.facts}>
        {[...counted, ...kept].map((name) => (
          <li key={name}>
            {t(`admin.units.merge.${name}`, { n: seen[name], from: seen.from.name, into: seen.into.name })}
          </li>
        ))}
        {seen.childUnits.length > 0 && (
          <li>
            {t('admin.units.merge.childUnits', {
              names: seen.childUnits.map(({ name }) => name).join('、'),
              into: seen.into.name,
            })}
          </li>
        )}
        <li>{t('admin.units.merge.unit', { from: seen.from.name, into: seen.into.name })}</li>
      </ul>
      {seen.obstacles.map((obstacle) => (
        <p key={obstacle} className="field-error">
          {words(mergeObstacles[obstacle])}
        </p>
      ))}
    </Alert>
  );
}

type ConfirmProps = Readonly<{ seen: UnitMergePreview; onStale: () => void; onClose: () => void }>;

function Confirm({ seen, onStale, onClose }: ConfirmProps) {
  const { t } = useTranslation();
  const merge = useMergeUnit(seen.from.id);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = unitMergeBody.safeParse({ into: seen.into.id, reason, fingerprint: seen.fingerprint });
    setFault(parsed.success ? undefined : errorsOf(parsed.error)['reason']);
    if (!parsed.success) return;
    merge.mutate(parsed.data, {
      onSuccess: ({ people, cases }) => {
        notifyDone(t('admin.units.merged', { people, cases }));
        onClose();
      },
    });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      {merge.isError && (
        <ProblemAlert error={merge.error}>
          <Button mt="sm" variant="default" onClick={onStale}>
            {t('admin.units.lookAgain')}
          </Button>
        </ProblemAlert>
      )}
      <Textarea
        autosize
        minRows={2}
        required
        label={t('admin.units.mergeReason')}
        error={fault}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" color="red" disabled={seen.obstacles.length > 0} loading={merge.isPending}>
        {t('admin.units.mergeConfirm', { from: seen.from.name, into: seen.into.name })}
      </Button>
    </form>
  );
}
