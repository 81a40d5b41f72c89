import { NativeSelect } from '@mantine/core';
import {
  ledgerOutcomes,
  ledgerVerdicts,
  type LedgerImportView,
  type LedgerOutcome,
  type LedgerVerdict,
} from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { codesOf } from '../../../shared/trade/code-select';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useLines } from '../api/list-lines';
import css from './ledger-import.module.css';
import { LineItem } from './line-item';
import { VerdictCounts } from './verdict-counts';

type Props = Readonly<{
  view: LedgerImportView;
  title: string;
  lead?: string;
  aside?: ReactNode;
  /** Once it was started, lines are told apart by what came of them, too. */
  withOutcomes?: boolean;
}>;

const verdictCodes = codesOf(ledgerVerdicts);
const outcomeCodes = codesOf(ledgerOutcomes);

/** The lines of an import, all or those of one kind. */
export function LinesPanel({ view, title, lead, aside, withOutcomes = false }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const verdict = verdictCodes.find((code) => code === params.get('verdict'));
  const outcome = outcomeCodes.find((code) => code === params.get('outcome'));
  const query = useLines(view, { verdict, outcome, page: pageOfAddress(params) });
  const change = (changes: Record<string, string>) => setParams(changedParams(params, changes), { replace: true });
  const choice = (code: LedgerOutcome) => ({
    value: code,
    label: t('ledgerImport.count', { label: words(ledgerOutcomes[code]), n: view.outcomes[code] }),
  });
  return (
    <Panel title={title} aside={aside}>
      {lead && <p className="prose soft">{lead}</p>}
      <VerdictCounts
        view={view}
        value={verdict}
        onChange={(next: LedgerVerdict | undefined) => change({ verdict: next ?? '' })}
      />
      {withOutcomes && (
        <NativeSelect
          className={css.filter}
          label={t('ledgerImport.outcomeFilter')}
          value={outcome ?? ''}
          data={[
            { value: '', label: t('common.all') },
            ...outcomeCodes.filter((code) => view.outcomes[code] > 0).map(choice),
          ]}
          onChange={(event) => change({ outcome: event.currentTarget.value })}
        />
      )}
      <Loaded query={query}>
        {(page) => (
          <>
            {page.total === 0 && <p className="prose">{t('ledgerImport.noLines')}</p>}
            <ul className={`plain ${css.lines}`} aria-busy={query.isPlaceholderData}>
              {page.items.map((line) => (
                <LineItem key={line.position} line={line} withOutcome={withOutcomes} />
              ))}
            </ul>
            <Pager of={page} onPage={(next) => change({ page: String(next) })} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}
