import { useTranslation } from 'react-i18next';
import { Steps } from '../../../shared/ui/steps';

const names = ['file', 'check', 'confirm', 'done'] as const;
export type ImportStep = (typeof names)[number];

/** Where one is on the way from a report to its cases. */
export function ImportSteps({ at }: Readonly<{ at: ImportStep }>) {
  const { t } = useTranslation();
  return (
    <Steps
      label={t('intake.steps.label')}
      steps={names.map((name) => t(`intake.steps.${name}`))}
      at={at === 'done' ? names.length : names.indexOf(at)}
    />
  );
}
