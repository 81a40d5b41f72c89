import { Button, Checkbox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isUnsure, type Drafts } from '../lib/drafts';
import { neighbour } from '../lib/walk';
import css from './drafts-pane.module.css';

type Props = Readonly<{
  /** In the order shown. */
  shown: Drafts;
  chosen: string | null;
  isInOrder: boolean;
  onOrder: (isInOrder: boolean) => void;
  onChoose: (id: string) => void;
  /** By key: the keyboard goes along. */
  onGo: (id: string) => void;
}>;

/** Goes from draft to draft, by button or key, and tells how many are still to be looked at. */
export function DraftWalk({ shown, chosen, isInOrder, onOrder, onChoose, onGo }: Props) {
  const { t } = useTranslation();
  const before = neighbour(shown, chosen, -1);
  const after = neighbour(shown, chosen, 1);
  const go = (id: string | null) => id !== null && onGo(id);
  useHotkeys(
    [
      ['alt+PageUp', () => go(before)],
      ['alt+PageDown', () => go(after)],
    ],
    [],
  );
  const unsure = shown.filter(isUnsure).length;
  const place = shown.findIndex(({ id }) => id === chosen) + 1;
  return (
    <div className={css.walk}>
      <Button
        variant="default"
        disabled={before === null}
        aria-keyshortcuts="Alt+PageUp"
        leftSection={<IconChevronUp size={18} aria-hidden />}
        onClick={() => before !== null && onChoose(before)}
      >
        {t('intake.previous')}
      </Button>
      <Button
        variant="default"
        disabled={after === null}
        aria-keyshortcuts="Alt+PageDown"
        leftSection={<IconChevronDown size={18} aria-hidden />}
        onClick={() => after !== null && onChoose(after)}
      >
        {t('intake.next')}
      </Button>
      <output className={css.place}>
        {place === 0 ? t('intake.total', { n: shown.length }) : t('intake.place', { n: place, of: shown.length })}
      </output>
      <output>{unsure > 0 ? t('intake.unsureCount', { n: unsure }) : t('intake.allSure')}</output>
      {unsure > 0 && (
        <Checkbox
          className={css.order}
          label={t('intake.inOrder')}
          checked={isInOrder}
          onChange={(event) => onOrder(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
