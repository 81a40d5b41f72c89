import type { PlainDate, Words } from '@bihuan/contracts';

type Absent = { readonly name: string; readonly until: PlainDate };

/** Why a deputy is told: for whom they stand in and until when, and why that person is told. */
export function deputyWhy(absent: readonly Absent[], why: Words): Words {
  return {
    zh: `代理${absent.map(({ name, until }) => `${name}（至 ${shortDay(until)}）`).join('、')}。${why.zh}`,
    en: `You stand in for ${absent.map(({ name, until }) => `${name} (until ${until})`).join(', ')}. ${why.en}`,
  };
}

function shortDay(date: PlainDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}
