import { Button, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilePreview } from './file-preview';
import css from './preview-frame.module.css';

/** A file among others that can be looked at one after the other. */
export type ShownFile = Readonly<{ id: string; name: string; title: string; note?: ReactNode }>;

type Props = Readonly<{
  files: readonly ShownFile[];
  /** The id of the one that is shown. */
  shown: string;
  onShow: (id: string) => void;
  onClose: () => void;
  /** Beside the page, so that a form on it can be filled in meanwhile; else in a dialog above it. */
  isBeside: boolean;
}>;

/** Shows one of several files, with the way to the next, and to take it away. */
export function PreviewFrame({ isBeside, ...props }: Props) {
  return isBeside ? <Beside {...props} /> : <Above {...props} />;
}

type FrameProps = Omit<Props, 'isBeside'>;

function Beside(props: FrameProps) {
  const title = props.files.find(({ id }) => id === props.shown)?.title;
  return (
    <section className={`${css.beside} no-print`} aria-label={title}>
      <Content {...props} />
    </section>
  );
}

function Above(props: FrameProps) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
  const title = props.files.find(({ id }) => id === props.shown)?.title;
  return (
    <Modal.Root opened onClose={props.onClose} size="72rem" centered returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={title} className={css.dialog}>
        <Content {...props} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Content({ files, shown, onShow, onClose }: FrameProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const at = files.findIndex(({ id }) => id === shown);
  const file = files[at];
  useEffect(() => {
    if (shown) heading.current?.focus({ preventScroll: true }); // the next file begins at its name
  }, [shown]);
  if (!file) return null;
  const move = (by: -1 | 1, text: string, icon: ReactNode) => {
    const next = files[at + by];
    return (
      <Button size="sm" variant="default" disabled={!next} onClick={() => next && onShow(next.id)} leftSection={icon}>
        {text}
      </Button>
    );
  };
  return (
    <div className={css.content}>
      <div className={css.head}>
        <h2 className={css.title} ref={heading} tabIndex={-1}>
          {file.title}
        </h2>
        <Button variant="subtle" size="sm" leftSection={<IconX size={18} aria-hidden />} onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      <div className={css.tools}>
        <span className={css.name}>{file.name}</span>
        {file.note}
        <span className={css.moves}>
          {files.length > 1 && (
            <>
              {move(-1, t('preview.previous'), <IconChevronLeft size={18} aria-hidden />)}
              <span className="soft small">{t('preview.of', { n: at + 1, total: files.length })}</span>
              {move(1, t('preview.next'), <IconChevronRight size={18} aria-hidden />)}
            </>
          )}
          <Button
            component="a"
            size="sm"
            variant="default"
            href={`/api/files/${file.id}`}
            download={file.name}
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('preview.download')}
          </Button>
        </span>
      </div>
      <div className={css.body}>
        <FilePreview key={file.id} fileId={file.id} title={file.title} />
      </div>
    </div>
  );
}
