import { Button, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from './page-header';
import { ProblemAlert } from './problem-alert';

type Props<Data> = Readonly<{
  query: UseQueryResult<Data>;
  lines?: number;
  /** Names the page until what it is about has come. */
  heading?: string;
  children: (data: Data) => ReactNode;
}>;

/** Waits for a query: grey lines while it loads, its refusal with a way to try again, then what it brought. */
export function Loaded<Data>({ query, lines = 4, heading, children }: Props<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <>
        {heading && <PageHeader title={heading} />}
        <ProblemAlert error={query.error}>
          <div>
            <Button mt="sm" variant="default" onClick={() => void query.refetch()} loading={query.isFetching}>
              {t('common.retry')}
            </Button>
          </div>
        </ProblemAlert>
      </>
    );
  }
  return (
    <div aria-busy className="loading">
      {heading && <PageHeader title={heading} />}
      <output className="visually-hidden">{t('common.loading')}</output>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={22} mb={14} width={line % 3 === 2 ? '60%' : '100%'} />
      ))}
    </div>
  );
}
