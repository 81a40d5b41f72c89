import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';

/** What few pages need at once is loaded when a dialog is first opened. */
const DialogFrame = lazy(async () => ({ default: (await import('./dialog-frame')).DialogFrame }));

type Props = Readonly<{ title: string; onClose: () => void; children: ReactNode }>;

/** A dialog that is there as long as it is drawn; when it goes, the keyboard returns to where it came from. */
export function Dialog(props: Props) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
  return (
    <Suspense>
      <DialogFrame {...props} />
    </Suspense>
  );
}
