import { Button } from '@mantine/core';
import type { CommentView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useChangeComment } from '../api/comments-api';
import { stillNamed, withNamed, type Named } from '../lib/mention';
import { MentionField } from './mention-field';

type Props = Readonly<{ caseId: string; comment: CommentView; text: string; onClose: () => void }>;

/** Other words for what was just said. What comes in meanwhile does not touch them: the version tells. */
export function ChangeComment({ caseId, comment, text: before, onClose }: Props) {
  const { t } = useTranslation();
  const [opened] = useState(comment);
  const [text, setText] = useState(before);
  const [people, setPeople] = useState<readonly Named[]>(opened.mentions);
  const change = useChangeComment(caseId, opened);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || change.isPending) return;
    change.mutate({ text, mentions: stillNamed(text, people).map(({ id }) => id) }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} className="stack">
      {change.isError && <ProblemAlert error={change.error} />}
      <MentionField
        caseId={caseId}
        audience={opened.audience}
        label={t('comments.text')}
        text={text}
        onChange={(next, named) => {
          setText(next);
          setPeople(withNamed(people, named));
        }}
      />
      <div className="row">
        <Button type="submit" loading={change.isPending} disabled={text.trim() === ''}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
