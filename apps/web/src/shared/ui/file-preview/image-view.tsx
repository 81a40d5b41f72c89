import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './file-preview.module.css';
import { ScrollRegion } from './scroll-region';
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
      <ScrollRegion className={css.canvas} label={title} isFitted={zoom === FIT}>
        <img
          className={css.image}
          src={address}
          alt={title}
          style={zoom === FIT ? undefined : { width: `${zoom * 100}%` }}
          onError={() => setIsBroken(true)}
        />
      </ScrollRegion>
    </>
  );
}
