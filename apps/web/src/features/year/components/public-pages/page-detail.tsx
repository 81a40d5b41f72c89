import type { PublicPageSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../shared/ui/panel';
import css from '../year.module.css';
import { Findings } from './findings';
import { PageActs } from './page-acts';
import { PublicAddress } from './public-address';
import { usePageName } from './use-page-name';

type Props = Readonly<{ page: PublicPageSummary; onReload: () => void }>;

/** One version: its address while it is out, what was found in it, what may be done, and the page itself as it was stored. */
export function PageDetail({ page, onReload }: Props) {
  const { t } = useTranslation();
  const name = usePageName()(page);
  const isAlive = page.status === 'draft' || page.status === 'published';
  const preview = `/api/public-pages/${page.id}/preview`;
  return (
    <>
      <Panel title={name}>
        <div className="stack">
          {page.address && <PublicAddress path={page.address} />}
          <p className={`prose soft small ${css.sha}`}>{t('publicPages.sha', { sha: page.sha256 })}</p>
          {isAlive && <PageActs page={page} onReload={onReload} />}
        </div>
      </Panel>
      <Panel title={t('publicPages.findings')}>
        <Findings findings={page.findings} />
      </Panel>
      <Panel
        title={t('publicPages.preview')}
        aside={
          <a href={preview} target="_blank" rel="noreferrer">
            {t('publicPages.openPreview')}
          </a>
        }
      >
        {/* Nothing in the frame may run: it is what everybody will be sent, byte for byte. */}
        <iframe className={css.preview} src={preview} sandbox="" title={t('publicPages.previewOf', { name })} />
      </Panel>
    </>
  );
}
