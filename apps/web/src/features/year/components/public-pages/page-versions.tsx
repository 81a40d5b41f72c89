import { Anchor } from '@mantine/core';
import type { PublicPageSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../../../shared/lib/dates';
import table from '../../../../shared/ui/table.module.css';
import { Standing } from '../standing';
import css from '../year.module.css';
import { usePageName } from './use-page-name';

const kinds = { draft: 'open', published: 'done', withdrawn: 'past', replaced: 'past' } as const;
const heads = ['edition', 'status', 'asOf', 'draftedAt', 'publishedAt', 'checks'] as const;

type Props = Readonly<{
  items: readonly PublicPageSummary[];
  shownId: string | null;
  onShow: (id: string) => void;
}>;

/** Every version that was drafted, the latest first. */
export function PageVersions({ items, shownId, onShow }: Props) {
  const { t } = useTranslation();
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${css.cards}`}>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {t(`publicPages.${name}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('publicPages.showShort')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((page) => (
            <Row key={page.id} page={page} isShown={page.id === shownId} onShow={onShow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Readonly<{ page: PublicPageSummary; isShown: boolean; onShow: (id: string) => void }>;

function Row({ page, isShown, onShow }: RowProps) {
  const { t } = useTranslation();
  const name = usePageName()(page);
  const { status, asOf, draftedAt, publishedAt, findings, withdrawalReason } = page;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('publicPages.status')}>
        <Standing kind={kinds[status]} label={t(`publicPages.statuses.${status}`)} />
        {withdrawalReason && <div className="soft small">{withdrawalReason}</div>}
      </td>
      <td className={table.number} data-label={t('publicPages.asOf')}>
        {asOf}
      </td>
      <td className={table.number} data-label={t('publicPages.draftedAt')}>
        {momentText(draftedAt)}
      </td>
      <td className={table.number} data-label={t('publicPages.publishedAt')}>
        {publishedAt ? momentText(publishedAt) : '—'}
      </td>
      <td data-label={t('publicPages.checks')}>
        {findings.length === 0 ? t('publicPages.clean') : t('publicPages.found', { n: findings.length })}
      </td>
      <td>
        <Anchor
          component="button"
          type="button"
          aria-expanded={isShown}
          aria-label={t('publicPages.show', { name })}
          onClick={() => onShow(page.id)}
        >
          {t('publicPages.showShort')}
        </Anchor>
      </td>
    </tr>
  );
}
