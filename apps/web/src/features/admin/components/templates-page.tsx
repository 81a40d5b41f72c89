import { Button } from '@mantine/core';
import type { TemplateView } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { templatesQuery } from '../../../shared/reference/list-templates';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { ResetDialog } from './reset-template-dialog';
import { TemplateDialog } from './template-dialog';
import { TemplateEntry } from './template-entry';
import css from './templates-page.module.css';

type Doing = Readonly<{ what: 'edit'; template: TemplateView | null } | { what: 'reset'; template: TemplateView }>;

export function TemplatesPage() {
  const { t } = useTranslation();
  const query = useQuery(templatesQuery);
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const reload = async (code: string | undefined) => {
    const { data } = await query.refetch();
    const template = data?.find((candidate) => candidate.code === code);
    setDoing(template ? { what: 'edit', template } : null);
  };
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        lead={t('templates.lead')}
        actions={
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setDoing({ what: 'edit', template: null })}
          >
            {t('templates.add')}
          </Button>
        }
      />
      <Panel title={t('templates.list')} flush>
        <Loaded query={query} lines={10}>
          {(templates) => (
            <ul className="plain">
              {templates.map((template) => (
                <li key={template.code} className={css.entry}>
                  <TemplateEntry
                    template={template}
                    onEdit={() => setDoing({ what: 'edit', template })}
                    onReset={() => setDoing({ what: 'reset', template })}
                  />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Panel>
      {doing?.what === 'edit' && (
        <TemplateDialog
          key={`${doing.template?.code} ${doing.template?.version}`}
          template={doing.template}
          onClose={close}
          onReload={() => void reload(doing.template?.code)}
        />
      )}
      {doing?.what === 'reset' && <ResetDialog template={doing.template} onClose={close} />}
    </>
  );
}
