import { Button } from '@mantine/core';
import { isProblem } from '../lib/http';
import { ProblemAlert } from './problem-alert';

type Props = Readonly<{ error: unknown; label: string; onReload: () => void }>;

/** A refusal; where somebody else was faster, with a way to see what they did. */
export function StaleFault({ error, label, onReload }: Props) {
  return (
    <ProblemAlert error={error}>
      {isProblem(error, 412) && (
        <div>
          <Button mt="sm" variant="default" onClick={onReload}>
            {label}
          </Button>
        </div>
      )}
    </ProblemAlert>
  );
}
