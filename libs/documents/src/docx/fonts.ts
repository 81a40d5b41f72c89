/**
 * Names the faces of one role. The fonts of official documents may not be shipped with a program: a document names them,
 * the reader's computer has them, and one that does not picks a substitute of the same width.
 */
function faces(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia, hint: 'eastAsia' };
}

/** The faces that GB/T 9704-2012 prescribes. The hint makes “ ” and — East Asian characters, as they are in Chinese text. */
export const FONTS = {
  title: faces('方正小标宋简体'),
  body: faces('仿宋_GB2312'),
  heading1: faces('黑体'),
  heading2: faces('楷体_GB2312'),
  tableHeader: faces('黑体'),
  pageNumber: { ...faces('宋体'), ascii: '宋体', hAnsi: '宋体' },
} as const;
