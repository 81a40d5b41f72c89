// Lines that a printer, a word processor or a web page adds to a report and that are no part of it.
const FURNITURE = [
  /^[-—–·~_]{0,4}\d{1,3}[-—–·~_]{0,4}$/u,
  /^第\d{1,3}页(?:[,/]?共\d{1,3}页)?$/u,
  /^\d{1,3}\/\d{1,3}$/u,
  /^(?:\[image:[^\]]{0,40}\]){1,9}$/u,
  /^[•·]?(?:字号:?.{0,12}|\||打印(?:本页)?|关闭(?:窗口)?|收藏|大|中|小|\[?(?:大|中|小)\]?|【(?:打印|关闭|字体|大 中 小|收藏|返回)[^】]{0,6}】)$/u,
  /^[•·|\-—_=*]{1,80}$/u,
  /^目录$|[.·…]{4,}-?\d{1,3}-?$/u,
];
const LABEL =
  /^(?:索引号|文号|发文日期|发布日期|发布时间|发布机构|发文机关|信息来源|来源|浏览次数|点击数|字体|责任编辑)[:：]/u;
const DATE =
  /^(?:\d{4}|[\d一二三四五六七八九〇零]{4})(?:年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?|[-./]\d{1,2}[-./]\d{1,2})(?:印发|发布)?$/u;
const OFFICE =
  /(?:人民政府|政府|办公室|委员会|管委会|管理局|局|厅|领导小组|党组|党工委|街道办事处|中心)(?:\(?(?:代章|盖章|印章)\)?)?$/u;
const FINAL_DATE =
  /(?:\d{4}|[一二三四五六七八九〇零]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?:印发)?$/u;

/** Page numbers, print buttons, labels of a publishing system: a line that may vanish without loss. */
export function isFurniture(line: string): boolean {
  return line.length <= 80 && (FURNITURE.some((pattern) => pattern.test(line)) || LABEL.test(line));
}

/** A line that is a date and nothing else, as under a signature. */
export function isDateLine(line: string): boolean {
  return line.length <= 24 && DATE.test(line);
}

/** A line that names an office, with or without the date behind it: a signature, an addressee or a letterhead. */
export function isOfficeLine(line: string): boolean {
  if (line.length > 60 || /[。,;:!?]/u.test(line)) return false;
  return OFFICE.test(line.replace(FINAL_DATE, ''));
}
