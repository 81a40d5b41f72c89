import { Button, Radio, TextInput } from '@mantine/core';
import { calendarChange, type CalendarChange, type CalendarDay } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorAt, errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { Dialog } from '../../../shared/ui/dialog';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';

const whats = ['off', 'work', 'remove'] as const;
type What = (typeof whats)[number];
type Draft = Readonly<{ date: string; what: What; name: string }>;
type Props = Readonly<{
  unitId: string | null;
  year: number;
  /** The day as it is listed; null for one that is not. */
  day: CalendarDay | null;
  onChange: (change: CalendarChange) => void;
  onClose: () => void;
}>;

/** One day that is off, worked, or no longer listed. What comes of it is shown before anything is written. */
export function CorrectDayDialog({ unitId, year, day, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>(() => draftOf(day));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const parsed = calendarChange.safeParse(changeOf({ unitId, year }, draft));
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (parsed.success) onChange(parsed.data);
  };
  const title = day ? t('calendars.correctOne', { date: day.date }) : t('calendars.correct');
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit} ref={root}>
        <TextInput
          data-autofocus
          type="date"
          label={t('calendars.date')}
          required
          min={`${year - 1}-12-01`}
          max={`${year + 1}-01-31`}
          readOnly={day !== null}
          error={errors['set.0.date'] ?? errors['remove.0'] ?? errors['set']}
          value={draft.date}
          onChange={(event) => set({ date: event.currentTarget.value })}
        />
        <Radio.Group label={t('calendars.what')} value={draft.what} onChange={(what) => set({ what: whatIn(what) })}>
          <div className="stack">
            {whats
              .filter((what) => what !== 'remove' || day !== null)
              .map((what) => (
                <Radio key={what} value={what} label={t(`calendars.whats.${what}`)} />
              ))}
          </div>
        </Radio.Group>
        {draft.what !== 'remove' && (
          <TextInput
            label={t('calendars.name')}
            description={t('calendars.nameHint')}
            required
            maxLength={50}
            error={errorAt(errors, 'set.0.name')}
            value={draft.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        )}
        <p className="prose soft">{t('calendars.previewHint')}</p>
        <Button type="submit">{t('calendars.preview')}</Button>
      </form>
    </Dialog>
  );
}

function draftOf(day: CalendarDay | null): Draft {
  if (!day) return { date: '', what: 'off', name: '' };
  return { date: day.date, what: day.isOffDay ? 'off' : 'work', name: day.name };
}

function whatIn(text: string): What {
  return whats.find((what) => what === text) ?? 'off';
}

function changeOf(of: Readonly<{ unitId: string | null; year: number }>, { date, what, name }: Draft) {
  const bare = { kind: 'correct', ...of } as const;
  if (what === 'remove') return { ...bare, set: [], remove: [date] };
  return { ...bare, set: [{ date, name: name.trim(), isOffDay: what === 'off' }], remove: [] };
}
