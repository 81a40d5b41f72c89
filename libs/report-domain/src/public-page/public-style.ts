/** The style of public pages. It stands in the page, and the answer's policy names its hash: nothing else may style or run. */
export const PUBLIC_STYLE = [
  ':root{color-scheme:light}',
  'body{margin:0;background:#fff;color:#1f2328;font:1rem/1.7 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}',
  'main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}',
  'h1{font-size:1.5rem;line-height:1.4;margin:0 0 .5rem}',
  'h2{font-size:1.15rem;margin:2rem 0 .75rem}',
  '.source{color:#57606a;margin:0}',
  'dl{display:flex;flex-wrap:wrap;gap:1rem;margin:0}',
  'dl div{border:1px solid #8c959f;border-radius:.5rem;padding:.75rem 1rem;min-width:8rem}',
  'dt{color:#57606a}dd{margin:0;font-size:1.35rem;font-weight:600}',
  'table{border-collapse:collapse;width:100%}',
  'th,td{border:1px solid #8c959f;padding:.5rem .75rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}',
  'th{background:#f3f5f7}',
  'thead th{white-space:nowrap}',
  '@media (min-width:40.01rem){td:last-child{white-space:nowrap}}',
  '@media (max-width:40rem){thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  'tr{display:block;border:1px solid #8c959f;margin-bottom:.75rem}td{display:block;border:0;padding:.35rem .75rem}',
  'td::before{content:attr(data-label) "：";color:#57606a}',
  'td:first-child{font-weight:600;padding-top:.75rem}td:last-child{padding-bottom:.75rem}',
  'td:first-child::before{content:none}}',
  '@page{size:A4;margin:18mm 16mm}',
  '@media print{body{font-size:10.5pt;line-height:1.5}main{max-width:none;padding:0}h2{break-after:avoid}',
  'thead{display:table-header-group}tr,dl div{break-inside:avoid}th,td{padding:.3rem .5rem}}',
].join('\n');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as a page may hold it: whatever people typed stays text. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
