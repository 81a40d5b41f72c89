import { Alert, Button } from '@mantine/core';
import type { WorkflowView } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { workflowsQuery } from '../../../shared/reference/list-workflows';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { useWorkflow } from '../api/read-workflow';
import { FlowDrawing } from './flow-drawing';
import { Rights } from './rights';
import css from './workflow-page.module.css';

type Props = Readonly<{ id: string | undefined; version: number | null }>;

/** How a kind of case goes, and who may do what under which conditions: to be read, and to be printed and hung up. */
export function WorkflowPage({ id, version }: Props) {
  const { t } = useTranslation();
  const query = useQuery(workflowsQuery);
  return (
    <div className={css.page}>
      <Loaded query={query} lines={12} heading={t('workflows.title')}>
        {(latest) => {
          const chosen = id === undefined ? latest[0] : latest.find((workflow) => workflow.id === id);
          return (
            <>
              <Choice latest={latest} chosen={chosen} />
              {!chosen && (
                <>
                  <PageHeader title={t('workflows.title')} />
                  <Empty title={t('workflows.unknown')} text={t('workflows.unknownText')} />
                </>
              )}
              {chosen && (version ?? chosen.version) === chosen.version && <Sheet workflow={chosen} />}
              {chosen && version !== null && version !== chosen.version && (
                <OtherVersion latest={chosen} version={version} />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

type ChoiceProps = Readonly<{ latest: readonly WorkflowView[]; chosen: WorkflowView | undefined }>;

function Choice({ latest, chosen }: ChoiceProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <nav aria-label={t('workflows.choose')} className={`no-print ${css.nav}`}>
      <ul className={`plain ${css.choice}`}>
        {latest.map(({ id, label }) => (
          <li key={id}>
            <NavLink to={`/workflows/${id}`} className={css.tab} aria-current={id === chosen?.id ? 'page' : undefined}>
              {words(label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Cases stay with the version that they began under. */
function OtherVersion({ latest, version }: Readonly<{ latest: WorkflowView; version: number }>) {
  const { t } = useTranslation();
  const query = useWorkflow(latest.id, version);
  return (
    <Loaded query={query} lines={12} heading={t('workflows.title')}>
      {(workflow) => (
        <>
          <Alert className="no-print" color="yellow" variant="light" mb="md">
            {t('workflows.notLatest', { n: latest.version })}{' '}
            <Link to={`/workflows/${latest.id}`}>{t('workflows.toLatest')}</Link>
          </Alert>
          <Sheet workflow={workflow} />
        </>
      )}
    </Loaded>
  );
}

function Sheet({ workflow }: Readonly<{ workflow: WorkflowView }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <PageHeader
        title={t('workflows.of', { name: words(workflow.label) })}
        lead={t('workflows.version', { n: workflow.version })}
        actions={
          <Button
            className="no-print"
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('workflows.print')}
          </Button>
        }
      />
      <div className="stack">
        <FlowDrawing workflow={workflow} />
        <Rights workflow={workflow} />
      </div>
    </>
  );
}
