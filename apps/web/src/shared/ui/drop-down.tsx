import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import css from './drop-down.module.css';

type Props = Readonly<{ label: ReactNode; className?: string; children: (close: () => void) => ReactNode }>;

/** A button that discloses a small panel below it; Escape, or a click elsewhere, closes it. */
export function DropDown({ label, className, children }: Props) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => {
    setIsOpen(false);
    document.getElementById(`${id}-button`)?.focus();
  }, [id]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const away = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setIsOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
      document.removeEventListener('keydown', escape);
    };
  }, [isOpen, close]);
  return (
    <div className={css.root} ref={root}>
      <button
        type="button"
        id={`${id}-button`}
        className={className}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      <div id={id} className={css.panel} hidden={!isOpen}>
        {children(close)}
      </div>
    </div>
  );
}
