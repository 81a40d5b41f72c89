import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './file-preview.module.css';
import { FIT, ZoomBar } from './zoom-bar';

/** A picture, fitted to the place it has, or enlarged and moved about in. */
export function ImageView({ address, title }: Readonly<{ address: string; title: string }>) {
  const { t } = useTranslation();
  const [zoom, setZoom] = useState(FIT);
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) return <p className={css.none}>{t('preview.broken')}</p>;
  return (
    <>
      <ZoomBar zoom={zoom} onZoom={setZoom} />
      {/* one comes here by keyboard to move about in what is larger than its frame */}
      <div className={css.canvas} role="group" aria-label={title} tabIndex={0} data-fit={zoom === FIT || undefined}>
        <img
          className={css.image}
          src={address}
          alt={title}
          style={zoom === FIT ? undefined : { width: `${zoom * 100}%` }}
          onError={() => setIsBroken(true)}
        />
      </div>
    </>
  );
}
