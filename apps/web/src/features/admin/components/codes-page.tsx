import {
  disclosures,
  keptList,
  keptListNames,
  rectificationTypes,
  results,
  severities,
  steeringList,
  type CodeList,
  type CodeUse,
  type SteeringList,
} from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { codeListsQuery } from '../../../shared/reference/list-code-lists';
import { codesOf } from '../../../shared/trade/code-select';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { codeUseQuery } from '../api/code-lists';
import { CodeTable } from './code-table';
import { KeptCodes } from './kept-codes';

const steering: Readonly<Record<SteeringList, CodeList>> = {
  severity: severities,
  rectificationType: rectificationTypes,
  result: results,
  disclosure: disclosures,
};

/** Every list by which cases are sorted: what is offered, in which order, and how many cases use each entry. */
export function CodesPage() {
  const { t } = useTranslation();
  const words = useWords();
  const lists = useQuery(codeListsQuery);
  const use = useQuery(codeUseQuery);
  return (
    <>
      <PageHeader title={t('codes.title')} lead={t('codes.lead')} />
      <div className="stack">
        <p className="prose">{t('codes.renaming')}</p>
        {keptList.options.map((name) => (
          <Panel key={name} title={words(keptListNames[name])}>
            <p className="prose">{t(`codes.about.${name}`)}</p>
            <Loaded query={lists} lines={8}>
              {(all) => (
                <Loaded query={use} lines={8}>
                  {(counted) => <KeptCodes of={all.find(({ list }) => list === name)} use={countsOf(counted, name)} />}
                </Loaded>
              )}
            </Loaded>
          </Panel>
        ))}
        {steeringList.options.map((name) => (
          <Panel key={name} title={t(`codes.names.${name}`)}>
            <p className="prose">{t(`codes.about.${name}`)}</p>
            <Loaded query={use} lines={4}>
              {(counted) => <FixedCodes name={name} use={countsOf(counted, name)} />}
            </Loaded>
          </Panel>
        ))}
      </div>
    </>
  );
}

const countsOf = (all: CodeUse, name: CodeUse[number]['list']) => all.find(({ list }) => list === name)?.use ?? [];

function FixedCodes({ name, use }: Readonly<{ name: SteeringList; use: CodeUse[number]['use'] }>) {
  const { t } = useTranslation();
  const list = steering[name];
  return (
    <CodeTable
      caption={t(`codes.names.${name}`)}
      lines={codesOf(list).map((code) => ({ code, label: list[code] }))}
      use={use}
    />
  );
}
