import { ActionIcon, Button } from '@mantine/core';
import {
  alwaysOffered,
  keptListNames,
  keptLists,
  type CodeList,
  type CodeUse,
  type OfferedList,
} from '@bihuan/contracts';
import { IconArrowDown, IconArrowUp, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useOrderCodes, useRetireCode } from '../api/code-lists';
import { movedCode } from '../lib/moved-code';
import { CodeTable } from './code-table';
import css from './codes-page.module.css';

type Use = CodeUse[number]['use'];
type Entry = OfferedList['entries'][number];

/** A list that the office keeps: each entry may be retired, brought back and moved. */
export function KeptCodes({ of, use }: Readonly<{ of: OfferedList | undefined; use: Use }>) {
  const { t } = useTranslation();
  const words = useWords();
  const [retiring, setRetiring] = useState<string | null>(null);
  const retire = useRetireCode();
  const order = useOrderCodes();
  if (!of) return null;
  const labels: CodeList = keptLists[of.list];
  const wordOf = (code: string) => (labels[code] ? words(labels[code]) : code);
  const codes = of.entries.map(({ code }) => code);
  const restore = (code: string) =>
    retire.mutate(
      { list: of.list, code, retired: false },
      { onSuccess: () => notifyDone(t('codes.restored', { code: wordOf(code) })) },
    );
  const fault = order.error ?? (retiring === null ? retire.error : null);
  return (
    <>
      {fault && <ProblemAlert error={fault} />}
      <CodeTable
        caption={words(keptListNames[of.list])}
        use={use}
        lines={of.entries.map((entry, place) => ({
          code: entry.code,
          label: labels[entry.code],
          kept: {
            state: entry.retired ? t('codes.retired') : t('codes.offered'),
            acts: (
              <Acts
                entry={entry}
                name={wordOf(entry.code)}
                isFixed={alwaysOffered[of.list].includes(entry.code)}
                ends={{ first: place === 0, last: place === codes.length - 1 }}
                onMove={(by) => order.mutate({ list: of.list, codes: movedCode(codes, entry.code, by) })}
                onRetire={() => setRetiring(entry.code)}
                onRestore={() => restore(entry.code)}
              />
            ),
          },
        }))}
      />
      {retiring !== null && (
        <ConfirmDialog
          title={t('codes.retireOne', { code: wordOf(retiring) })}
          text={t('codes.retireText', { n: use.find(({ code }) => code === retiring)?.cases ?? 0 })}
          done={t('codes.retiredDone', { code: wordOf(retiring) })}
          act={retire}
          subject={{ list: of.list, code: retiring, retired: true }}
          onClose={() => setRetiring(null)}
        />
      )}
    </>
  );
}

type ActsProps = Readonly<{
  entry: Entry;
  name: string;
  /** Stays on offer whatever the office decides. */
  isFixed: boolean;
  ends: Readonly<{ first: boolean; last: boolean }>;
  onMove: (by: -1 | 1) => void;
  onRetire: () => void;
  onRestore: () => void;
}>;

function Acts({ entry, name, isFixed, ends, onMove, onRetire, onRestore }: ActsProps) {
  const { t } = useTranslation();
  return (
    <div className={css.acts}>
      <Move label={t('codes.up', { code: name })} isEnd={ends.first} sign={IconArrowUp} onMove={() => onMove(-1)} />
      <Move label={t('codes.down', { code: name })} isEnd={ends.last} sign={IconArrowDown} onMove={() => onMove(1)} />
      {entry.retired && (
        <Button variant="subtle" aria-label={t('codes.restoreOne', { code: name })} onClick={onRestore}>
          {t('codes.restore')}
        </Button>
      )}
      {!entry.retired && !isFixed && (
        <Button variant="subtle" aria-label={t('codes.retireOne', { code: name })} onClick={onRetire}>
          {t('codes.retire')}
        </Button>
      )}
      {isFixed && <span className="soft small">{t('codes.fixed')}</span>}
    </div>
  );
}

type MoveProps = Readonly<{ label: string; isEnd: boolean; sign: Icon; onMove: () => void }>;

/** At the end of the list it does nothing, yet keeps the keyboard where it is. */
function Move({ label, isEnd, sign: Sign, onMove }: MoveProps) {
  return (
    <ActionIcon
      variant="subtle"
      size="2.75rem"
      aria-label={label}
      aria-disabled={isEnd}
      data-disabled={isEnd || undefined}
      onClick={isEnd ? undefined : onMove}
    >
      <Sign size={18} aria-hidden />
    </ActionIcon>
  );
}
