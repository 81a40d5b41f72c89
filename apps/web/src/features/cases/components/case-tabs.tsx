import { Tabs } from '@mantine/core';
import type { CaseView } from '@bihuan/contracts';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { changedParams } from '../../../shared/lib/query-string';
import { Empty } from '../../../shared/ui/empty';
import { caseTabs, tabOfAddress, type CaseTab } from '../lib/case-tabs';
import css from './case-tabs.module.css';
import { Disclosure } from './disclosure';
import { EvidenceList } from './evidence-list';
import { Facts } from './facts';
import { Finding } from './finding';
import { PlanOutcome } from './plan-outcome';
import { PointsToCheck } from './points-to-check';
import { Recovery } from './recovery';
import { Requests } from './requests';
import { Tasks } from './tasks';
import { Timeline } from './timeline';
import { Urgency } from './urgency';

/** Parts of the page that other features draw; the route puts them together. */
export type CaseSlots = Readonly<{
  /** What is under way and comes before the rest, such as an urging notice to be answered. */
  Above: ComponentType<Readonly<{ view: CaseView }>>;
  Documents: ComponentType<Readonly<{ view: CaseView }>>;
  DocumentCount: ComponentType<Readonly<{ view: CaseView }>>;
  /** What people say to each other about the case; without it the part is left out. */
  Comments?: ComponentType<Readonly<{ caseId: string }>>;
  CommentCount?: ComponentType<Readonly<{ caseId: string }>>;
}>;

type Props = Readonly<{
  view: CaseView;
  doing: string | null;
  slots: CaseSlots;
  onChoose: (type: string, about?: string) => void;
}>;

/** The parts of a case, one at a time; the address says which, and printing prints them all. */
export function CaseTabs({ view, doing, slots, onChoose }: Props) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { hash } = useLocation();
  const asked = tabOfAddress(params, hash);
  const isSettled = useIsSettled();
  const parts = useParts({ view, doing, slots, onChoose });
  const shown = caseTabs.filter((name) => parts[name] !== null);
  const tab = shown.includes(asked) ? asked : 'work';
  useJumpTo(hash);
  return (
    <Tabs
      value={tab}
      keepMounted
      keepMountedMode="display-none" // the library’s other mode asks for nothing in closed parts, and prints them empty
      classNames={{ list: css.list, tab: css.tab, panel: css.panel }}
      onChange={(next) => setParams(changedParams(params, { tab: next ?? undefined }), { preventScrollReset: true })}
    >
      <Tabs.List aria-label={t('casePage.tabs.label')}>
        {shown.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`casePage.tabs.${name}`)}
            {parts[name]?.count}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {shown.map((name) => {
        const isOpen = name === tab;
        // talk is read when it is opened, and not printed; the rest is there for the printer once the page has come to rest
        const isDrawn = isOpen || (isSettled && name !== 'comments');
        return (
          <Tabs.Panel key={name} value={name} data-tab={name}>
            {isDrawn && <div className={css.part}>{parts[name]?.content}</div>}
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}

/** A moment after the first drawing: what nobody has opened is drawn then, so that all of it can be printed. */
function useIsSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), 600);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}

/** A link to a place on the page leads there once its part is drawn. */
function useJumpTo(hash: string): void {
  useEffect(() => {
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView({ block: 'center' });
  }, [hash]);
}

type Part = Readonly<{ count?: ReactNode; content: ReactNode }>;

function useParts({ view, doing, slots, onChoose }: Props): Readonly<Record<CaseTab, Part | null>> {
  const { t } = useTranslation();
  const acting = { view, doing, onChoose };
  const { Documents, DocumentCount, Comments, CommentCount } = slots;
  return {
    work: {
      count: <Count n={view.measures.length} />,
      content: (
        <>
          <PlanOutcome view={view} />
          <Tasks view={view} onChoose={onChoose} />
        </>
      ),
    },
    evidence: {
      count: <Count n={view.evidence.length} />,
      content: (
        <>
          <PointsToCheck view={view} />
          <EvidenceList view={view} />
        </>
      ),
    },
    requests: {
      count: <Count n={view.requests.length} />,
      content:
        view.requests.length > 0 ? (
          <Requests view={view} onChoose={onChoose} />
        ) : (
          <Empty title={t('casePage.noRequests.title')} text={t('casePage.noRequests.text')} />
        ),
    },
    documents: {
      count: <DocumentCount view={view} />,
      content: (
        <>
          <div className={css.drawnByOthers}>
            <Documents view={view} />
          </div>
          <div className={css.ifNothing}>
            <Empty title={t('casePage.noDocuments.title')} text={t('casePage.noDocuments.text')} />
          </div>
        </>
      ),
    },
    comments: Comments
      ? { count: CommentCount && <CommentCount caseId={view.id} />, content: <Comments caseId={view.id} /> }
      : null,
    timeline: { count: <Count n={view.version} />, content: <Timeline caseId={view.id} /> },
    facts: {
      content: (
        <>
          <Finding view={view} />
          <Facts view={view} />
          <Urgency {...acting} />
          <Disclosure {...acting} />
          <Recovery {...acting} />
        </>
      ),
    },
  };
}

/** How much there is in a part; nothing is not counted. */
export function Count({ n }: Readonly<{ n: number }>) {
  const { t } = useTranslation();
  return n > 0 && <span className={css.count}>{t('casePage.tabs.count', { n })}</span>;
}
