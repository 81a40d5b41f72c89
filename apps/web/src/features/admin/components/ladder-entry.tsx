import { Button } from '@mantine/core';
import type { LadderView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { dayOfMoment } from '../../../shared/lib/dates';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { LadderRungs } from './ladder-rungs';
import { useLadderText } from './ladder-text';
import css from './ladders-page.module.css';

type Props = Readonly<{ ladder: LadderView; onEdit: () => void; onReset: () => void }>;

/** A ladder as the list shows it: which periods it is for, what it rests on, and its rungs as a table. */
export function LadderEntry({ ladder, onEdit, onReset }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { leadText } = useLadderText();
  const name = words(ladder.label);
  const { upTo, near, warning, basis, changed, active } = ladder;
  return (
    <>
      <div className={css.head}>
        <h3 className={css.name}>{name}</h3>
        <span className="soft small">
          <Standing ladder={ladder} />
        </span>
        <div className={css.actions}>
          {(changed || !active) && (
            <Button variant="subtle" aria-label={t('ladders.resetOne', { name })} onClick={onReset}>
              {t('ladders.reset')}
            </Button>
          )}
          <Button variant="subtle" aria-label={t('ladders.editOne', { name })} onClick={onEdit}>
            {t('common.edit')}
          </Button>
        </div>
      </div>
      <DefinitionList
        items={[
          [t('ladders.upTo'), upTo ? t('ladders.upToText', { lead: leadText(upTo) }) : t('ladders.longer')],
          [t('ladders.near'), near ? t('ladders.remaining', { lead: leadText(near) }) : t('ladders.never')],
          [t('ladders.warning'), t('ladders.remaining', { lead: leadText(warning) })],
          [t('ladders.basis'), basis],
        ]}
      />
      <LadderRungs ladder={ladder} />
    </>
  );
}

function Standing({ ladder: { changed, active, changedAt, changedBy } }: Pick<Props, 'ladder'>) {
  const { t } = useTranslation();
  const who = changedBy ?? t('ladders.system');
  const parts = [
    changed ? t('ladders.changed') : t('ladders.builtIn'),
    !active && t('ladders.inactive'),
    (changed || !active) && changedAt && t('ladders.changedBy', { at: dayOfMoment(changedAt), who }),
  ];
  return parts.filter(Boolean).join(' · ');
}
