import { Button } from '@mantine/core';
import type { FreezeSummary, YearComparison } from '@bihuan/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momentText } from '../../../../shared/lib/dates';
import { DefinitionList } from '../../../../shared/ui/definition-list';
import { Loaded } from '../../../../shared/ui/loaded';
import { PageHeader } from '../../../../shared/ui/page-header';
import { Panel } from '../../../../shared/ui/panel';
import { useFrozenYear } from '../../api/read-frozen-year';
import css from '../year.module.css';
import { Differences } from './differences';
import { FiguresConcerned } from './figures-concerned';
import { SignedDifferences } from './signed-differences';
import { Verification } from './verification';

/** A frozen year: its fingerprints, how it differs from what is known now, and the differences that were signed. */
export function FrozenYearPage({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const query = useFrozenYear(id);
  return (
    <Loaded query={query} lines={12} heading={t('frozen.one')}>
      {(view) => <Whole view={view} onReload={() => void query.refetch()} />}
    </Loaded>
  );
}

function Whole({ view, onReload }: Readonly<{ view: YearComparison; onReload: () => void }>) {
  const { t } = useTranslation();
  const { freeze } = view;
  return (
    <>
      <PageHeader
        title={t('frozen.ofYear', { office: freeze.office.name, year: freeze.year })}
        above={<Link to="/year/frozen">{t('frozen.title')}</Link>}
        actions={
          <Button
            component="a"
            href={`/api/frozen-years/${freeze.id}/document`}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('frozen.document')}
          </Button>
        }
      />
      <div className="stack">
        <Panel title={t('frozen.one')}>
          <div className="stack">
            <Fingerprints of={freeze} />
            <Verification id={freeze.id} />
          </div>
        </Panel>
        <Panel title={t('frozen.compare', { day: view.today })} flush={view.figures.length > 0}>
          <FiguresConcerned view={view} />
        </Panel>
        <Panel title={t('frozen.differences')}>
          <Differences view={view} onReload={onReload} />
        </Panel>
        <Panel title={t('frozen.signedList')}>
          <SignedDifferences corrections={view.corrections} />
        </Panel>
      </div>
    </>
  );
}

function Fingerprints({ of }: Readonly<{ of: FreezeSummary }>) {
  const { t } = useTranslation();
  return (
    <div className={css.sha}>
      <DefinitionList
        items={[
          [t('frozen.asOf'), of.asOf],
          [t('frozen.by'), t('frozen.byAt', { name: of.frozenBy, at: momentText(of.frozenAt) })],
          [t('frozen.facts'), of.factsSha256],
          [t('frozen.documentSha'), of.documentSha256],
          [t('frozen.composer'), of.composerVersion],
          [t('frozen.anchor'), of.anchorHash],
        ]}
      />
    </div>
  );
}
