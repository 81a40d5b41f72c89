import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { notifyDone } from './notify';
import { ProblemAlert } from './problem-alert';

type Props<Subject> = Readonly<{
  /** What is about to be done; also the word on the button. */
  title: string;
  text: string;
  done: string;
  act: UseMutationResult<unknown, Error, Subject>;
  subject: Subject;
  onClose: () => void;
  /** What comes after it is done, where closing is not enough. */
  onDone?: () => void;
}>;

/** Asks once more before something is done that cannot simply be taken back. */
export function ConfirmDialog<Subject>({ title, text, done, act, subject, onClose, onDone = onClose }: Props<Subject>) {
  const { t } = useTranslation();
  const go = () =>
    act.mutate(subject, {
      onSuccess: () => {
        notifyDone(done);
        onDone();
      },
    });
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        {act.isError && <ProblemAlert error={act.error} />}
        <p className="prose">{text}</p>
        <div className="row">
          <Button color="red" loading={act.isPending} onClick={go}>
            {title}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
