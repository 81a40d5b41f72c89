import { Button, TextInput } from '@mantine/core';
import { publicBlocks, publicPageBody, type PublicPageBody } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, type FieldErrors } from '../../../../shared/lib/field-errors';
import { useSession } from '../../../../shared/session/session-context';
import { CodeSelect } from '../../../../shared/trade/code-select';
import { notifyDone } from '../../../../shared/ui/notify';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import { useDraftPage } from '../../api/public-pages';
import css from '../year.module.css';

/** Which year is to be published, and how much of it. */
export function DraftForm({ onDrafted }: Readonly<{ onDrafted: (id: string) => void }>) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [year, setYear] = useState(today.slice(0, 4));
  const [block, setBlock] = useState<PublicPageBody['block']>('all');
  const [errors, setErrors] = useState<FieldErrors>({});
  const draft = useDraftPage();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = publicPageBody.safeParse({ year: Number(year), block });
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (!parsed.success) return;
    draft.mutate(parsed.data, {
      onSuccess: ({ id }) => {
        notifyDone(t('publicPages.drafted'));
        onDrafted(id);
      },
    });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      {draft.isError && <ProblemAlert error={draft.error} />}
      <div className={css.fields}>
        <TextInput
          label={t('publicPages.year')}
          type="number"
          min={2000}
          max={2100}
          error={errors['year']}
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
        <CodeSelect
          label={t('publicPages.block')}
          list={publicBlocks}
          value={block}
          onChange={(next) => setBlock(next === '' ? 'all' : next)}
        />
        <Button type="submit" loading={draft.isPending}>
          {t('publicPages.fresh')}
        </Button>
      </div>
    </form>
  );
}
