import { useEffect, useState } from 'react';

/** The height of a row in rem: two lines of ordinary type. */
const ROW = 3.25;
const inPixels = (): number => ROW * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);

/** The height of a row in pixels; it grows with large type. */
export function useRowHeight(): number {
  const [height, setHeight] = useState(inPixels);
  useEffect(() => {
    const observer = new MutationObserver(() => setHeight(inPixels()));
    observer.observe(document.documentElement, { attributeFilter: ['data-type-size'] });
    return () => observer.disconnect();
  }, []);
  return height;
}
