import type { LadderView } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { laddersQuery } from '../api/list-ladders';
import { LadderDialog } from './ladder-dialog';
import { LadderEntry } from './ladder-entry';
import css from './ladders-page.module.css';
import { ResetLadderDialog } from './reset-ladder-dialog';

type Doing = Readonly<{ what: 'edit' | 'reset'; ladder: LadderView }>;

export function LaddersPage() {
  const { t } = useTranslation();
  const query = useQuery(laddersQuery);
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const reload = async (code: string) => {
    const { data } = await query.refetch();
    const ladder = data?.find((candidate) => candidate.code === code);
    setDoing(ladder ? { what: 'edit', ladder } : null);
  };
  return (
    <>
      <PageHeader title={t('ladders.title')} lead={t('ladders.lead')} />
      <Panel title={t('ladders.list')} flush>
        <Loaded query={query} lines={12}>
          {(ladders) => (
            <ul className="plain">
              {ladders.map((ladder) => (
                <li key={ladder.code} className={css.entry}>
                  <LadderEntry
                    ladder={ladder}
                    onEdit={() => setDoing({ what: 'edit', ladder })}
                    onReset={() => setDoing({ what: 'reset', ladder })}
                  />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Panel>
      {doing?.what === 'edit' && (
        <LadderDialog
          key={`${doing.ladder.code} ${doing.ladder.version}`}
          ladder={doing.ladder}
          onClose={close}
          onReload={() => void reload(doing.ladder.code)}
        />
      )}
      {doing?.what === 'reset' && <ResetLadderDialog ladder={doing.ladder} onClose={close} />}
    </>
  );
}
