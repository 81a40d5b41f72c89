import type { ChannelSecrets } from '@bihuan/database';

const SHOWN = 300;
/** Shorter pieces of an address are words like `send` or `hook`, which give nothing away. */
const SHORTEST_SECRET = 8;

/** What the far side answered, short, and without anything that opens the channel: it may have quoted our request. */
export function withoutSecrets(text: string, { address, secret, previous }: ChannelSecrets): string {
  const { search, pathname, searchParams } = new URL(address);
  const pieces = [
    address,
    `${pathname}${search}`,
    search,
    ...searchParams.values(),
    ...pathname.split('/'),
    secret ?? '',
    previous?.secret ?? '',
  ];
  const hidden = pieces.filter((piece) => piece.length >= SHORTEST_SECRET).sort((a, b) => b.length - a.length);
  const masked = hidden.reduce((rest, piece) => rest.replaceAll(piece, '***'), text);
  const plain = masked.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}
