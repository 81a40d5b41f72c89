import { Checkbox } from '@mantine/core';
import type { DraftCase } from '@bihuan/contracts';
import { IconChevronDown, IconZoomQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { useUnitName } from '../../../shared/reference/list-units';
import { useRuleText } from '../../../shared/trade/use-rule-text';
import { isIncomplete, isUnsure, paragraphNumber } from '../lib/drafts';
import { DraftEditor } from './draft-editor';
import css from './drafts-pane.module.css';

export type DraftCardProps = Readonly<{
  n: number;
  draft: DraftCase;
  source: string;
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
      data-unsure={isUnsure(draft) || undefined}
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
          <Doubt draft={draft} source={props.source} />
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

/** Why the reader was not sure, and where to look. */
function Doubt({ draft, source }: Readonly<{ draft: DraftCase; source: string }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { confidence, reason, start } = draft;
  if (!isUnsure(draft) || confidence === undefined || reason === undefined) return null;
  return (
    <span className={css.doubt}>
      <IconZoomQuestion size={18} aria-hidden />
      <span>
        <strong>{t('intake.unsure', { percent: Math.round(confidence * 100) })}</strong> {words(reason)}
        {start !== null && <> {t('intake.atParagraph', { n: paragraphNumber(source, start) })}</>}
      </span>
    </span>
  );
}
