import { Button } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './file-preview.module.css';

/** As large as the place allows. */
export const FIT = 1;
const steps: readonly number[] = [0.5, 0.75, FIT, 1.5, 2, 3, 4];

/** The next step up or down; the last one stays. */
export function nextZoom(zoom: number, up: boolean): number {
  const further = up ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom);
  return further ?? zoom;
}

type Props = Readonly<{ zoom: number; onZoom: (zoom: number) => void; children?: React.ReactNode }>;

/** Larger, smaller, and back to what fits. */
export function ZoomBar({ zoom, onZoom, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.bar} role="toolbar" aria-label={t('preview.zoom')}>
      <Button
        size="sm"
        variant="default"
        aria-label={t('preview.smaller')}
        disabled={nextZoom(zoom, false) === zoom}
        onClick={() => onZoom(nextZoom(zoom, false))}
      >
        <IconZoomOut size={18} aria-hidden />
      </Button>
      <span className={css.percent} aria-live="polite">
        {Math.round(zoom * 100)}%
      </span>
      <Button
        size="sm"
        variant="default"
        aria-label={t('preview.larger')}
        disabled={nextZoom(zoom, true) === zoom}
        onClick={() => onZoom(nextZoom(zoom, true))}
      >
        <IconZoomIn size={18} aria-hidden />
      </Button>
      <Button size="sm" variant="default" disabled={zoom === FIT} onClick={() => onZoom(FIT)}>
        {t('preview.fit')}
      </Button>
      {children}
    </div>
  );
}
