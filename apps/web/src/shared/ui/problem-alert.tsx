import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/use-words';
import { ApiProblem } from '../lib/http';

type Props = Readonly<{ error: unknown; children?: ReactNode }>;

/** A refusal in its own words: title, detail, and the number to name when asking for help. */
export function ProblemAlert({ error, children }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const problem = error instanceof ApiProblem ? error.problem : null;
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem ? words(problem.title) : t('common.failed')}
    >
      {problem && words(problem.detail)}
      {problem?.instance && <div className="small soft">{t('common.requestId', { id: problem.instance })}</div>}
      {children}
    </Alert>
  );
}
