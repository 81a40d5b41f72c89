/** What a person who opens the file in ten years needs to know. */
export function howTo(number: string, isWhole: boolean): string {
  const journal = isWhole
    ? '“日志链.json”是本事项的完整办理日志：每一条都带有上一条的哈希值，改动、删去或插入任何一条，其后的哈希值都对不上。'
    : '“日志链.json”是本事项办理日志的节选（按阅卷人的权限），只能核对各条之间的衔接；完整核对请向督查机构索取完整卷宗。';
  return `${number} 卷宗核对说明

一、怎样核对
1. 解压本卷，不要改动任何文件。
2. 安装Node.js（20以上版本，nodejs.org），在解压后的文件夹中运行：node verify.mjs
3. 显示“完好”即每个文件都与归档时一致；否则逐项列出有问题的文件或日志条目，并以退出码1结束。

二、核对的是什么
1. manifest.json列有每个文件的路径、大小和SHA-256；manifest.sha256是manifest.json自身的SHA-256。
2. ${journal}
3. “锚点”是系统每天对全部事项日志末端所作的哈希。请督查机构在系统中核对同一天的锚点（bihuan journal verify），两者一致，即可确认本卷日志在那一天之后没有被改动。
4. 整卷被人重新制作时，以上各项仍会彼此相符；因此移交时请另行记下manifest.json的SHA-256（verify.mjs会显示），例如写入移交清单并签字。

三、不运行程序时
任何计算SHA-256的工具（如 sha256sum、certutil -hashfile 文件名 SHA256）都可与manifest.json逐一比对。
日志条目的哈希：去掉hash一项，把其余内容按键名排序、不留空格写成JSON，取SHA-256。
`;
}
