import { IconUpload } from '@tabler/icons-react';
import { useId, useState, type DragEvent } from 'react';
import css from './file-drop.module.css';

type Props = Readonly<{
  label: string;
  hint: string;
  accept: string;
  disabled?: boolean;
  error?: string;
  onFile: (file: File) => void;
}>;

/** A place to drop a file on, which is also an ordinary file input. */
export function FileDrop({ label, hint, accept, disabled = false, error, onFile }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file && !disabled) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div>
      {/* Dropping is a convenience for the mouse; the input inside does the same for everybody. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <label
        className={css.drop}
        data-over={over || undefined}
        data-disabled={disabled || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={26} stroke={1.5} aria-hidden />
        <span className={css.label}>{label}</span>
        <input
          type="file"
          className="visually-hidden"
          accept={accept}
          disabled={disabled}
          aria-describedby={`${id}-hint ${id}-error`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p className={css.hint} id={`${id}-hint`}>
        {hint}
      </p>
      <p className="field-error" id={`${id}-error`} role="alert">
        {error}
      </p>
    </div>
  );
}
