import { Button } from '@mantine/core';
import { commentAudiences, type CommentView } from '@bihuan/contracts';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { useSession } from '../../../shared/session/session-context';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { useRemoveComment } from '../api/comments-api';
import { piecesOf } from '../lib/mention';
import { ChangeComment } from './change-comment';
import css from './comments.module.css';

type Props = Readonly<{ caseId: string; comment: CommentView }>;

/** One comment, with what its author may still do about it. */
export function Comment({ caseId, comment }: Props) {
  const { t } = useTranslation();
  const { viewAs } = useSession();
  const [isChanging, setIsChanging] = useState(false);
  const { audience, text, isOwn } = comment;
  return (
    <li className={css.comment} data-office={audience === 'office' || undefined}>
      <Head comment={comment} />
      {text === null && <p className="soft">{t('comments.removed')}</p>}
      {text !== null && isChanging && (
        <ChangeComment caseId={caseId} comment={comment} text={text} onClose={() => setIsChanging(false)} />
      )}
      {text !== null && !isChanging && (
        <>
          <Said text={text} people={comment.mentions} />
          {isOwn && viewAs === null && (
            <OwnSteps caseId={caseId} comment={comment} onChange={() => setIsChanging(true)} />
          )}
        </>
      )}
    </li>
  );
}

function Head({ comment: { author, audience, createdAt, editedAt } }: Readonly<{ comment: CommentView }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <p className={css.head}>
      <strong>{author.name}</strong>
      <span className="soft">{author.unit}</span>
      <time className="soft" dateTime={createdAt}>
        {momentText(createdAt)}
      </time>
      {editedAt !== null && <span className="soft">{t('comments.edited')}</span>}
      {audience === 'office' && (
        <span className={css.office}>
          <IconLock size={16} aria-hidden />
          {words(commentAudiences.office)}
        </span>
      )}
    </p>
  );
}

function Said({ text, people }: Readonly<{ text: string; people: CommentView['mentions'] }>) {
  return (
    <p className={css.text}>
      {piecesOf(text, people).map(({ text: piece, isName }, place) =>
        isName ? (
          <span key={place} className={css.name}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </p>
  );
}

function OwnSteps({ caseId, comment, onChange }: Props & Readonly<{ onChange: () => void }>) {
  const { t } = useTranslation();
  const [isRemoving, setIsRemoving] = useState(false);
  const remove = useRemoveComment(caseId);
  return (
    <div className="row">
      {comment.editableUntil !== null && (
        <Button size="compact-md" variant="subtle" onClick={onChange}>
          {t('common.edit')}
        </Button>
      )}
      <Button size="compact-md" variant="subtle" onClick={() => setIsRemoving(true)}>
        {t('comments.remove')}
      </Button>
      {isRemoving && (
        <ConfirmDialog
          title={t('comments.remove')}
          text={t('comments.removeText')}
          done={t('comments.removeDone')}
          act={remove}
          subject={comment}
          onClose={() => setIsRemoving(false)}
        />
      )}
    </div>
  );
}
