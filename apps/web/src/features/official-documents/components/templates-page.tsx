import { officialDocumentKind, officialDocumentKinds, type OfficialDocumentKind } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { changedParams } from '../../../shared/lib/query-string';
import { useMay, useSession } from '../../../shared/session/session-context';
import { CodeSelect } from '../../../shared/trade/code-select';
import { UnitSelect } from '../../../shared/trade/unit-select';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import css from './documents.module.css';
import { Marks } from './marks';
import { TemplateUpload } from './template-upload';
import { TemplateVersions } from './template-versions';

/** The templates that documents are made with, and the words they are numbered with. */
export function DocumentTemplatesPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { unit } = useSession().person;
  const isAdmin = useMay('people.manage');
  const kind: OfficialDocumentKind = officialDocumentKind.safeParse(params.get('kind')).data ?? 'rectification-order';
  const unitId = isAdmin ? params.get('unit') : unit.id;
  const set = (changes: Readonly<Record<string, string>>) => setParams(changedParams(params, changes));
  const scope = { kind, unitId };
  return (
    <>
      <PageHeader
        title={t('documents.templates.title')}
        lead={t('documents.templates.lead')}
        above={<Link to="/documents">{t('documents.title')}</Link>}
      />
      <div className="stack">
        <Panel title={t('documents.templates.which')}>
          <div className={css.filters}>
            <CodeSelect
              label={t('documents.kind')}
              list={officialDocumentKinds}
              value={kind}
              onChange={(next) => set({ kind: next })}
            />
            {isAdmin && (
              <UnitSelect
                label={t('documents.templates.unit')}
                description={t('documents.templates.unitHint')}
                value={unitId}
                onChange={(next) => set({ unit: next ?? '' })}
              />
            )}
          </div>
        </Panel>
        <Panel title={t('documents.templates.versions')}>
          <TemplateVersions key={`${kind}${unitId}`} scope={scope} />
        </Panel>
        <Panel title={t('documents.templates.upload')}>
          <TemplateUpload key={`${kind}${unitId}`} scope={scope} />
        </Panel>
        {unitId !== null && (
          <Panel title={t('documents.marks.title')}>
            <Marks key={unitId} unitId={unitId} />
          </Panel>
        )}
      </div>
    </>
  );
}
