import { Alert, Button, Textarea } from '@mantine/core';
import { gridColumns, type EditableField, type EditOutcome, type FullLedgerRow } from '@bihuan/contracts';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { notifyDone } from '../../../../shared/ui/notify';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import { useApplyEdits } from '../../api/edit-cells';
import { columnOf } from '../../lib/ledger-columns';
import { valueOfCell } from '../../lib/cell-value';
import { useSpeech } from '../grid/use-speech';
import css from './cell-editor.module.css';
import { CellField } from './cell-field';

type Props = Readonly<{
  field: EditableField;
  /** The line as it is now: somebody else may change it while one types. */
  row: FullLedgerRow;
  /** Where the cell is on the screen. */
  at: Readonly<{ top: number; left: number }>;
  onClose: () => void;
}>;

const isSettled = ({ outcome }: EditOutcome): boolean => outcome === 'done' || outcome === 'unchanged';

/** Changes a cell where it stands. What was typed stays until it is saved or given up, whatever the answer is. */
export function CellEditor({ field, row, at, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const speech = useSpeech();
  const apply = useApplyEdits();
  const panel = useRef<HTMLFormElement>(null);
  const { column } = field;
  const label = words(gridColumns[column]);
  const [value, setValue] = useState(() => valueOfCell(row, column));
  const [reason, setReason] = useState('');
  const [answer, setAnswer] = useState<EditOutcome | null>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const edit = { caseId: row.id, version: answer?.version ?? row.version, column, value };
    apply.mutate(
      { edits: [edit], reason: field.needsReason ? reason.trim() : null },
      {
        onSuccess: ({ outcomes: [outcome] }) => {
          setAnswer(outcome ?? null);
          if (!outcome || !isSettled(outcome)) return;
          notifyDone(t('ledgerGrid.edit.done', { label, value: outcome.understood ?? value }));
          onClose();
        },
      },
    );
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div className={css.veil} data-editor>
      {/* Escape leaves the panel, wherever in it the keyboard is */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        ref={panel}
        className={css.panel}
        style={at}
        noValidate
        aria-label={t('ledgerGrid.edit.title', { number: row.number, label })}
        onSubmit={submit}
        onKeyDown={keys}
      >
        <p className={css.case}>
          {row.number} {row.title}
        </p>
        <CellField of={field} label={label} value={value} onChange={setValue} />
        {field.needsReason && (
          <Textarea
            label={t('common.reason')}
            value={reason}
            maxLength={2000}
            minRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {apply.isError && <ProblemAlert error={apply.error} />}
        {answer && <Answer of={answer} present={columnOf(column).text(row, speech)} />}
        <div className="row">
          <Button type="submit" loading={apply.isPending} disabled={field.needsReason && reason.trim() === ''}>
            {t(answer?.outcome === 'stale' ? 'ledgerGrid.edit.again' : 'common.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** Why it was not done; where somebody else was faster, what the cell holds now beside what was typed. */
function Answer({ of: { outcome, reasons }, present }: Readonly<{ of: EditOutcome; present: string }>) {
  const { t } = useTranslation();
  const words = useWords();
  if (outcome === 'stale') {
    return (
      <Alert color="yellow" variant="light" role="alert" title={t('ledgerGrid.edit.stale')}>
        {t('ledgerGrid.edit.present', { value: present || t('common.none') })}
      </Alert>
    );
  }
  if (outcome !== 'refused') return null;
  return (
    <Alert color="red" variant="light" role="alert" title={t('ledgerGrid.edit.refused')}>
      {reasons.map(({ code, reason }) => (
        <div key={code}>{words(reason)}</div>
      ))}
    </Alert>
  );
}
