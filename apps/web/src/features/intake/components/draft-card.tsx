import { Checkbox } from '@mantine/core';
import type { DraftCase } from '@bihuan/contracts';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../../../shared/reference/list-units';
import { useRuleText } from '../../../shared/trade/use-rule-text';
import { isIncomplete } from '../lib/drafts';
import { DraftEditor } from './draft-editor';
import css from './drafts-pane.module.css';

export type DraftCardProps = Readonly<{
  n: number;
  draft: DraftCase;
  isOpen: boolean;
  onToggle: () => void;
  onLocate: () => void;
  onChange: (draft: DraftCase) => void;
  onMerge: (() => void) | undefined;
  onRemove: () => void;
}>;

export function DraftCard(props: DraftCardProps) {
  const { t } = useTranslation();
  const { n, draft, isOpen, onToggle, onChange } = props;
  const title = draft.title || t('intake.untitled');
  return (
    <li
      id={`draft-${draft.id}`}
      className={css.card}
      data-kind={draft.kind}
      data-dropped={!draft.keep || undefined}
      data-open={isOpen || undefined}
    >
      <div className={css.head}>
        <Checkbox
          className={css.keep}
          aria-label={`${t('intake.keep')}：${title}`}
          checked={draft.keep}
          onChange={(event) => onChange({ ...draft, keep: event.currentTarget.checked })}
        />
        <button type="button" className={css.summary} aria-expanded={isOpen} onClick={onToggle}>
          <span className={css.title}>
            {n}. {title}
          </span>
          <CardFacts draft={draft} />
        </button>
        <IconChevronDown size={20} aria-hidden className={css.chevron} />
      </div>
      {isOpen && <DraftEditor {...props} />}
    </li>
  );
}

function CardFacts({ draft }: Readonly<{ draft: DraftCase }>) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const ruleText = useRuleText();
  const lead = draft.leadUnitId === null ? t('intake.noLead') : (unitName(draft.leadUnitId) ?? '…');
  return (
    <span className={css.facts}>
      <span>{t(`intake.${draft.kind}`)}</span>
      {draft.keep ? (
        <>
          <span>{lead}</span>
          <span>{ruleText(draft.deadlineRule)}</span>
        </>
      ) : (
        <span>{t('intake.dropped')}</span>
      )}
      {isIncomplete(draft) && <span className={css.missing}>{t('intake.missing')}</span>}
    </span>
  );
}
