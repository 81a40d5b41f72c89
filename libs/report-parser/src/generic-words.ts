// The words that headings of sections are made of. A heading with any other word in it says more than that a section begins.
const COMMON =
  '当前|目前|现阶段|现有|(?:\\d{4}|[一二三四五六七八九〇零]{4})年度?|年度|[我本全](?:省|市|县|区|旗|镇|乡|局|委|办|街道|厅)*|推进|加强|法治政府|法治[省市县区镇]?|依法行政|依法治[省市县区镇]|行政执法|建设|工作|过程|中|方面|情况|的|着|主要|重点|有关|相关|和|以及|及|与|、|,|其|几点|(?:检查|督[察查]|审计|巡[察视]|评估)';
const PROBLEMS =
  '还|仍|尚|存在|面临|发现|查出|指出|反馈|突出|具体|一些|问题|不足|短板|困难|差距|弱项|薄弱环节|薄弱|之处|挑战|制约|因素|原因|成因|分析|剖析|正视|查找|查摆|需要|改进|未|整改|到位|完成';
const PLANS =
  '下一?步|下一?阶段|接下来|今后|明年|来年|下一?年度?|未来|后续|新的一年|全面|深入|总体|改进|整改|安排|打算|计划|思路|措施|举措|方向|努力|任务|目标|要点|展望|谋划|设想|对策|建议|要求|意见|将|做好|抓好|时期';
const NAMES_PLANS =
  /下一?步|下一?阶段|接下来|明年|来年|\d{4}年|安排|打算|计划|思路|措施|举措|方向|任务|要点|展望|谋划|设想|对策|建议|要求|意见/u;
const LONGEST = 40;
/** What may be left: a name such as 我局 or one more word of little weight. */
const REST = 2;

const words = {
  problems: new RegExp(`${PROBLEMS}|${COMMON}`, 'gu'),
  plans: new RegExp(`${PLANS}|${COMMON}`, 'gu'),
  both: new RegExp(`${PROBLEMS}|${PLANS}|${COMMON}`, 'gu'),
};

/** Whether a heading is made of nothing but such words: 工作中存在的不足及原因, but not 法治意识存在短板. */
export function namesOnlySection(heading: string, topic: 'problems' | 'plans' | 'both'): boolean {
  if (heading.length > LONGEST) return false;
  if (topic === 'plans' && !NAMES_PLANS.test(heading)) return false;
  return heading.replace(words[topic], '').length <= REST;
}
