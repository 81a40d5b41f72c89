import type { Actor } from '@bihuan/contracts';

/** Who asks for something, and from which address. */
export type Caller = { readonly actor: Actor; readonly address: string | null };
