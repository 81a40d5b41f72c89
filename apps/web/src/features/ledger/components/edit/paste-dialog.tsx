import { Alert, Button, Textarea } from '@mantine/core';
import { gridColumns, type CellEdit, type EditOutcome } from '@bihuan/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { Dialog } from '../../../../shared/ui/dialog';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import { useApplyEdits, usePreviewEdits } from '../../api/edit-cells';
import { isColumn } from '../../lib/ledger-columns';
import type { PastedCell } from '../../lib/paste-plan';
import { PastedCells } from './pasted-cells';
import { WholeRows } from './whole-rows';

type Props = Readonly<{
  cells: readonly PastedCell[];
  /** What was pasted, as it was. */
  text: string;
  needsReason: boolean;
  onClose: () => void;
}>;

/** What comes of a paste, cell by cell: first as a preview, then as it was done. */
export function PasteDialog({ cells, text, needsReason, onClose }: Props) {
  const { t } = useTranslation();
  const { isLooking, isApplying, outcomes, possible, done, fault, apply } = usePaste(cells, needsReason);
  return (
    <Dialog title={t('ledgerGrid.paste.title')} onClose={onClose}>
      <div className="stack">
        <LeftOut cells={cells} text={text} />
        {fault && <ProblemAlert error={fault} />}
        {isLooking && <output>{t('ledgerGrid.paste.looking')}</output>}
        <Outcomes cells={cells} outcomes={outcomes} done={done} />
        {done === undefined ? (
          <Confirm {...{ count: possible.length, needsReason, isPending: isApplying, onApply: apply, onClose }} />
        ) : (
          <Button variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

/** Looks once at what would come of the paste, and then applies what can be applied. */
function usePaste(cells: readonly PastedCell[], needsReason: boolean) {
  const { t } = useTranslation();
  const preview = usePreviewEdits();
  const applied = useApplyEdits();
  const edits = cells.flatMap(({ edit }) => edit ?? []);
  const look = preview.mutate;
  useEffect(() => {
    // a reason is written after the first look; it is judged when it is applied
    if (edits.length > 0) look({ edits, reason: needsReason ? t('ledgerGrid.paste.reasonToCome') : null });
    // the dialog is there for one paste
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const looked = preview.data?.outcomes ?? [];
  const possible = possibleOf(edits, looked);
  return {
    isLooking: preview.isPending,
    isApplying: applied.isPending,
    outcomes: applied.data?.outcomes ?? looked,
    possible,
    done: applied.data && doneIn(applied.data.outcomes),
    fault: preview.error ?? applied.error,
    apply: (reason: string | null) => applied.mutate({ edits: possible, reason }),
  };
}

const possibleOf = (edits: readonly CellEdit[], outcomes: readonly EditOutcome[]): CellEdit[] =>
  edits.filter((_, index) => outcomes[index]?.outcome === 'possible');

const doneIn = (outcomes: readonly EditOutcome[]): number =>
  outcomes.filter(({ outcome }) => outcome === 'done').length;

const outcomeOf = (outcomes: readonly EditOutcome[], { edit }: PastedCell): EditOutcome | undefined =>
  outcomes.find(({ caseId, column }) => caseId === edit?.caseId && column === edit.column);

type OutcomesProps = Readonly<{
  cells: readonly PastedCell[];
  outcomes: readonly EditOutcome[];
  /** How many cells were changed; undefined before. */
  done: number | undefined;
}>;

function Outcomes({ cells, outcomes, done }: OutcomesProps) {
  const { t } = useTranslation();
  return (
    <>
      {outcomes.length > 0 && <PastedCells cells={cells} outcomeOf={(cell) => outcomeOf(outcomes, cell)} />}
      {done !== undefined && (
        <output className="prose">{t('ledgerGrid.paste.done', { n: done, total: outcomes.length })}</output>
      )}
    </>
  );
}

type ConfirmProps = Readonly<{
  count: number;
  needsReason: boolean;
  isPending: boolean;
  onApply: (reason: string | null) => void;
  onClose: () => void;
}>;

/** Applies what can be applied, with one reason where any of the cells asks for one. */
function Confirm({ count, needsReason, isPending, onApply, onClose }: ConfirmProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const kept = reason.trim() === '' ? null : reason.trim();
  return (
    <>
      {needsReason && (
        <Textarea
          label={t('ledgerGrid.paste.reason')}
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className="row">
        <Button
          loading={isPending}
          disabled={count === 0 || (needsReason && kept === null)}
          onClick={() => onApply(kept)}
        >
          {t('ledgerGrid.paste.apply', { n: count })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  );
}

/** Columns that nobody changes in place, and where whole lines go instead. */
function LeftOut({ cells, text }: Pick<Props, 'cells' | 'text'>) {
  const { t } = useTranslation();
  const words = useWords();
  const columns = [...new Set(cells.flatMap(({ edit, column }) => (edit === null ? column : [])))].filter(isColumn);
  if (columns.length === 0) return null;
  return (
    <Alert color="yellow" variant="light">
      {t('ledgerGrid.paste.strange', { columns: columns.map((id) => words(gridColumns[id])).join('、') })}
      <WholeRows text={text} />
    </Alert>
  );
}
