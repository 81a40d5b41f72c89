import { lazy, Suspense } from 'react';
import { HomePage } from '../../features/home/components/home-page';

/** Few people look after the system: the rest do not load what shows it. */
const SystemPanel = lazy(async () => ({
  default: (await import('../../features/system/components/system-panel')).SystemPanel,
}));

function System() {
  return (
    <Suspense>
      <SystemPanel />
    </Suspense>
  );
}

export const Component = () => <HomePage System={System} />;
