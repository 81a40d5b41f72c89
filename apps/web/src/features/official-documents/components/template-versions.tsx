import { Button } from '@mantine/core';
import type { DocumentTemplateView, TemplateScope } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../../shared/lib/dates';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { useActivateTemplate, useTemplates } from '../api/keep-templates';
import css from './documents.module.css';

/** The versions of a template: each can be looked at, tried, and put into use. */
export function TemplateVersions({ scope }: Readonly<{ scope: TemplateScope }>) {
  const [page, setPage] = useState(1);
  const query = useTemplates(scope.kind, scope.unitId, page);
  return (
    <Loaded query={query}>
      {(found) => (
        <>
          <ul className="plain">
            {found.items.map((template) => (
              <Version key={template.version} template={template} scope={scope} />
            ))}
          </ul>
          {found.total > found.pageSize && <Pager of={found} onPage={setPage} />}
        </>
      )}
    </Loaded>
  );
}

type Props = Readonly<{ template: DocumentTemplateView; scope: TemplateScope }>;

function Version({ template, scope }: Props) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const activate = useActivateTemplate();
  const { id, kind, version, name, active, check, uploadedAt, uploadedBy, documents } = template;
  const file = id === null ? `/api/document-templates/built-in/${kind}` : `/api/document-templates/${id}/file`;
  return (
    <li className={css.item}>
      <div className={css.words}>
        <strong>{t('documents.templateVersion', { name, version })}</strong>
        <div className="soft small">
          {[
            active && t('documents.templates.active'),
            uploadedAt && t('documents.templates.uploaded', { who: uploadedBy ?? '', at: momentText(uploadedAt) }),
            t('documents.templates.used', { n: documents }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {check.unknown.length > 0 && (
          <div className="small">
            {t('documents.templates.blanks', { names: check.unknown.map((one) => `{{${one.name}}}`).join('、') })}
          </div>
        )}
      </div>
      <div className="row">
        <Button size="sm" variant="default" component="a" href={file} download>
          {t('documents.templates.file')}
          <span className="visually-hidden">{version}</span>
        </Button>
        {id !== null && (
          <Button size="sm" variant="default" component="a" href={`/api/document-templates/${id}/trial`} download>
            {t('documents.templates.trial')}
            <span className="visually-hidden">{version}</span>
          </Button>
        )}
        {!active && (
          <Button size="sm" onClick={() => setIsAsking(true)}>
            {t('documents.templates.activate')}
            <span className="visually-hidden">{version}</span>
          </Button>
        )}
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('documents.templates.activate')}
          text={t('documents.templates.activateSure')}
          done={t('documents.templates.activated', { version })}
          act={activate}
          subject={{ ...scope, version }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </li>
  );
}
