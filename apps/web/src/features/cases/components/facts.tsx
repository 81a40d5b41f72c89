import { domains, responses, results, severities, sourceTypes, type CaseView, type TaskPart } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Panel } from '../../../shared/ui/panel';
import { useMatterFacts } from './use-matter-facts';

type Items = readonly (readonly [label: string, value: ReactNode])[];

/** Whose the case is, where it came from, and what has become of it. */
export function Facts({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('cases.facts')}>
      <DefinitionList items={[...useBeginnings(view), ...useMatterFacts(view.matter), ...useOutcomes(view)]} />
    </Panel>
  );
}

function useBeginnings(view: CaseView): Items {
  const { t } = useTranslation();
  const words = useWords();
  const unitsWith = (part: TaskPart) =>
    view.tasks
      .filter((task) => task.part === part)
      .map((task) => task.unit.name)
      .join('、');
  return [
    [t('cases.lead'), view.leadUnit?.name ?? t('common.notSet')],
    [t('cases.assist'), unitsWith('assist')],
    [t('course.facts.territory'), unitsWith('territory')],
    [t('cases.verify'), view.verifyUnit?.name ?? t('common.notSet')],
    [t('cases.office'), view.office.name],
    [t('cases.source'), words(sourceTypes[view.sourceType])],
    [t('cases.inspection'), view.inspection?.name],
    [t('cases.externalNumber'), view.externalNumber],
    [t('cases.domain'), words(domains[view.domain])],
    [t('cases.severity'), words(severities[view.severity])],
    [t('cases.publicity'), view.publicityRequired ? t('common.yes') : t('common.no')],
  ];
}

function useOutcomes(view: CaseView): Items {
  const { t } = useTranslation();
  const words = useWords();
  const { relapses, escalation: n } = view;
  return [
    [t('course.facts.response'), view.response && words(responses[view.response])],
    [t('cases.relapses'), relapses > 0 ? relapses : null],
    [t('course.facts.escalation'), n > 0 ? t('course.facts.escalationStep', { n }) : null],
    [t('cases.result'), view.result && words(results[view.result])],
    [t('course.facts.mergedInto'), mergedInto(view)],
    [t('course.facts.resultReviewOn'), view.resultReviewOn],
    [t('course.facts.lookBackOn'), view.lookBackOn],
    [t('cases.registered'), momentText(view.registeredAt)],
    [t('cases.closed'), view.closedAt && momentText(view.closedAt)],
  ];
}

const mergedInto = ({ mergedInto: other }: CaseView): ReactNode =>
  other && <Link to={`/cases/${other.id}`}>{other.number}</Link>;
