import { domains, results, severities, sourceTypes, type CaseView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Panel } from '../../../shared/ui/panel';
import { useMatterFacts } from './use-matter-facts';

/** Whose the case is, and where it came from. */
export function Facts({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const assists = view.tasks.filter((task) => task.part === 'assist').map((task) => task.unit.name);
  return (
    <Panel title={t('cases.facts')}>
      <DefinitionList
        items={[
          [t('cases.lead'), view.leadUnit?.name ?? t('common.notSet')],
          [t('cases.assist'), assists.join('、')],
          [t('cases.verify'), view.verifyUnit?.name ?? t('common.notSet')],
          [t('cases.office'), view.office.name],
          [t('cases.source'), words(sourceTypes[view.sourceType])],
          [t('cases.inspection'), view.inspection?.name],
          [t('cases.externalNumber'), view.externalNumber],
          [t('cases.domain'), words(domains[view.domain])],
          [t('cases.severity'), words(severities[view.severity])],
          [t('cases.publicity'), view.publicityRequired ? t('common.yes') : t('common.no')],
          ...useMatterFacts(view.matter),
          [t('cases.relapses'), view.relapses > 0 ? view.relapses : null],
          [t('cases.result'), view.result && words(results[view.result])],
          [t('cases.registered'), momentText(view.registeredAt)],
          [t('cases.closed'), view.closedAt && momentText(view.closedAt)],
        ]}
      />
    </Panel>
  );
}
