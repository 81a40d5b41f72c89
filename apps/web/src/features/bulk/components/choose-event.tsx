import { Radio } from '@mantine/core';
import { caseEventBodies, type BulkEvents, type CaseEventType } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import css from './bulk.module.css';

type Props = Readonly<{
  offer: BulkEvents;
  value: CaseEventType | null;
  onChange: (type: CaseEventType) => void;
}>;

/** A newer server may offer what this page cannot word. */
const isKnown = (type: string): type is CaseEventType => Object.hasOwn(caseEventBodies, type);

/** The steps that are possible for some of the chosen cases, that for the most first. */
export function ChooseEvent({ offer, value, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Radio.Group
      aria-label={t('bulk.chooseLabel')}
      value={value}
      onChange={(type) => {
        if (isKnown(type)) onChange(type);
      }}
    >
      <div className={css.choices}>
        {offer.events
          .filter(({ type }) => isKnown(type))
          .map(({ type, label, count }) => (
            <Radio
              key={type}
              value={type}
              label={words(label)}
              description={t('bulk.fits', { n: count, total: offer.total })}
            />
          ))}
      </div>
    </Radio.Group>
  );
}
