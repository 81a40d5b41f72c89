import { Dialog } from '../../../shared/ui/dialog';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { ReasonForm } from '../../../shared/ui/reason-form';

type Props = Readonly<{
  title: string;
  error: unknown;
  isPending: boolean;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}>;

/** Asks why something is let go. */
export function ReasonDialog({ title, error, isPending, onSubmit, onClose }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        {Boolean(error) && <ProblemAlert error={error} />}
        <ReasonForm label={title} isPending={isPending} onSubmit={onSubmit} />
      </div>
    </Dialog>
  );
}
