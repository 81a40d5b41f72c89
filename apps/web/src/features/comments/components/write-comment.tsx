import { Button, Radio } from '@mantine/core';
import { commentAudience, commentAudiences, type CommentAudience } from '@bihuan/contracts';
import { IconSend } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { useSession } from '../../../shared/session/session-context';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useWriteComment } from '../api/comments-api';
import { emptyDraft, readDraft, writeDraft, type Draft } from '../lib/draft';
import { stillNamed, withNamed } from '../lib/mention';
import css from './comments.module.css';
import { MentionField } from './mention-field';

type Props = Readonly<{ caseId: string; audiences: readonly CommentAudience[]; onWritten: () => void }>;

/** Says something; what was typed stays in the browser until it is sent. */
export function WriteComment({ caseId, audiences, onWritten }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { person } = useSession();
  const [kept, setKept] = useState<Draft>(() => readDraft(person.id, caseId));
  const write = useWriteComment(caseId);
  const draft = audiences.includes(kept.audience) ? kept : { ...kept, audience: 'everyone' as const };
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setKept(next);
    writeDraft(person.id, caseId, next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { text, audience, people } = draft;
    if (text.trim() === '' || write.isPending) return;
    const mentions = stillNamed(text, people).map(({ id }) => id);
    write.mutate(
      { text, audience, mentions },
      {
        onSuccess: () => {
          change({ ...emptyDraft, audience });
          onWritten();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className="stack" aria-label={t('comments.write')}>
      {write.isError && <ProblemAlert error={write.error} />}
      <MentionField
        caseId={caseId}
        audience={draft.audience}
        label={t('comments.text')}
        text={draft.text}
        onChange={(text, named) => change({ text, people: withNamed(draft.people, named) })}
      />
      {audiences.length > 1 && (
        <Radio.Group
          label={t('comments.audience')}
          value={draft.audience}
          onChange={(value) => change({ audience: commentAudience.parse(value) })}
        >
          <div className={css.audiences}>
            {audiences.map((one) => (
              <Radio
                size="md"
                key={one}
                value={one}
                label={words(commentAudiences[one])}
                description={t(`comments.reads.${one}`)}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      <div className="row">
        <Button
          type="submit"
          loading={write.isPending}
          disabled={draft.text.trim() === ''}
          leftSection={<IconSend size={18} aria-hidden />}
        >
          {t('comments.send')}
        </Button>
        {audiences.length === 1 && <span className="small soft">{t('comments.reads.everyone')}</span>}
      </div>
    </form>
  );
}
