import { useMediaQuery } from '@mantine/hooks';

/** Whether the screen is a phone's: tables become cards. */
export const useIsNarrow = (): boolean =>
  useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false;
