import { readStored, writeStored } from '../lib/storage';

const KEY = 'bihuan.type-size';
export type TypeSize = 'normal' | 'large';

export const typeSize = (): TypeSize => (readStored(localStorage, KEY) === 'large' ? 'large' : 'normal');

/** Sets the base font of the page: 16 px, or 18 px for large type. Everything else is in rem. */
export function applyTypeSize(): void {
  document.documentElement.dataset['typeSize'] = typeSize();
}

export function chooseTypeSize(size: TypeSize): void {
  writeStored(localStorage, KEY, size === 'large' ? size : null);
  applyTypeSize();
}
