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

/** One comment, with what its author may still do about it. */
export function Comment({ caseId, comment }: Readonly<{ caseId: string; comment: CommentView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { viewAs } = useSession();
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null);
  const remove = useRemoveComment(caseId);
  const { author, audience, text, mentions, createdAt, editedAt, editableUntil, isOwn } = comment;
  const close = () => setDoing(null);
  const isMine = isOwn && text !== null && viewAs === null;
  return (
    <li className={css.comment} data-office={audience === 'office' || undefined}>
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
      {text === null && <p className="soft">{t('comments.removed')}</p>}
      {text !== null && doing !== 'change' && (
        <p className={css.text}>
          {piecesOf(text, mentions).map(({ text: piece, isName }, place) =>
            isName ? (
              <span key={place} className={css.name}>
                {piece}
              </span>
            ) : (
              piece
            ),
          )}
        </p>
      )}
      {text !== null && doing === 'change' && (
        <ChangeComment caseId={caseId} comment={comment} text={text} onClose={close} />
      )}
      {isMine && doing !== 'change' && (
        <div className="row">
          {editableUntil !== null && (
            <Button size="compact-md" variant="subtle" onClick={() => setDoing('change')}>
              {t('common.edit')}
            </Button>
          )}
          <Button size="compact-md" variant="subtle" onClick={() => setDoing('remove')}>
            {t('comments.remove')}
          </Button>
        </div>
      )}
      {doing === 'remove' && (
        <ConfirmDialog
          title={t('comments.remove')}
          text={t('comments.removeText')}
          done={t('comments.removeDone')}
          act={remove}
          subject={comment}
          onClose={close}
        />
      )}
    </li>
  );
}
