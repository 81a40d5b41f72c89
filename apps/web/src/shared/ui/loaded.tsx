import { Button, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../lib/http';
import { PageHeader } from './page-header';
import { ProblemAlert } from './problem-alert';

type Props<Data> = Readonly<{
  query: UseQueryResult<Data>;
  lines?: number;
  /** Names the page until what it is about has come. */
  heading?: string;
  children: (data: Data) => ReactNode;
}>;

/** What trying again does not change: it is not there, or not for this reader. */
const isFinal = (error: unknown): boolean => isProblem(error, 403) || isProblem(error, 404);

/**
 * Waits for a query: grey lines while it loads (ten and more, or a heading, stand for a whole page, and hold its place),
 * its refusal with a way to try again, then what it brought.
 */
export function Loaded<Data>({ query, lines = 4, heading, children }: Props<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <>
        {heading && <PageHeader title={heading} />}
        <ProblemAlert error={query.error}>
          <div>
            {isFinal(query.error) ? (
              <Button mt="sm" variant="default" component="a" href="/">
                {t('common.errors.home')}
              </Button>
            ) : (
              <Button mt="sm" variant="default" onClick={() => void query.refetch()} loading={query.isFetching}>
                {t('common.retry')}
              </Button>
            )}
          </div>
        </ProblemAlert>
      </>
    );
  }
  return (
    <div aria-busy className={heading || lines >= 10 ? 'loading loading-page' : 'loading'}>
      {heading && <PageHeader title={heading} />}
      <output className="visually-hidden">{t('common.loading')}</output>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={22} mb={14} width={line % 3 === 2 ? '60%' : '100%'} />
      ))}
    </div>
  );
}
