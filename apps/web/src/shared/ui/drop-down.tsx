import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import css from './drop-down.module.css';

type Props = Readonly<{ label: ReactNode; className?: string; children: (close: () => void) => ReactNode }>;

/** A button that discloses a small panel below it; Escape, or a click elsewhere, closes it. */
export function DropDown({ label, className, children }: Props) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const away = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setIsOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setIsOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
      document.removeEventListener('keydown', escape);
    };
  }, [isOpen]);
  return (
    <div className={css.root} ref={root}>
      <button
        type="button"
        ref={button}
        className={className}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      <div id={id} className={css.panel} hidden={!isOpen}>
        {children(() => setIsOpen(false))}
      </div>
    </div>
  );
}
