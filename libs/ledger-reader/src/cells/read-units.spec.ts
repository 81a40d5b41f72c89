import type { LedgerUnit } from '../ledger-reader.types';
import { readUnits, unitExpected } from './read-units';
import { UnitNames } from './unit-names';

const unit = (id: string, name: string, shortName: string, kind: LedgerUnit['kind']): LedgerUnit => ({
  id,
  name,
  shortName,
  kind,
});

const names = new UnitNames([
  { ...unit('housing', '云川区住房和城乡建设局', '区住建局', 'department'), aliases: ['建设局'] },
  unit('planning', '云川区发展和改革局', '发改局', 'department'),
  unit('market', '云川区市场监督管理局', '市场监管局', 'department'),
  unit('health', '云川区卫生健康局', '卫健局', 'department'),
  unit('justice', '云川区司法局', '司法局', 'office'),
  unit('east', '城东街道办事处', '城东街道', 'township'),
  unit('west', '城西镇人民政府', '城西镇', 'township'),
]);
const read = (text: string) => readUnits(text, names);
const nothing = { lead: [], assist: [], territory: [], plain: [], unknown: [] };

describe('the units that a cell names', () => {
  it.each([
    ['云川区住房和城乡建设局', 'housing'],
    ['住建局', 'housing'],
    ['区住建局', 'housing'],
    ['建设局', 'housing'],
    ['住房城乡建设局', 'housing'],
    ['区发展改革局', 'planning'],
    ['市场监督管理局', 'market'],
    ['区 卫健局', 'health'],
    ['城西镇政府', 'west'],
    ['司法局（张某，0533-1234567）', 'justice'],
  ])('%s', (text, id) => expect(read(text)).toMatchObject({ ...nothing, plain: [id] }));

  it.each([
    '住建局、司法局',
    '住建局，司法局',
    '住建局；司法局',
    '住建局\n司法局',
    '住建局 司法局',
    '住建局/司法局',
    '住建局和司法局',
    '住建局会同司法局',
  ])('several at once: %j', (text) => expect(read(text)).toMatchObject({ ...nothing, plain: ['housing', 'justice'] }));

  it.each([
    '牵头：住建局；配合：司法局、卫健局',
    '牵头单位：住建局\n配合单位：司法局、卫健局',
    '住建局牵头，司法局、卫健局配合',
    '住建局（牵头）、司法局（配合）、卫健局（配合）',
    '牵头单位:住建局 协办单位:司法局，卫健局',
  ])('by their parts: %j', (text) => {
    expect(read(text)).toMatchObject({ ...nothing, lead: ['housing'], assist: ['justice', 'health'] });
  });

  it.each(['各镇街', '各镇（街道）', '各乡镇、街道', '全区各镇街'])('%s means all townships', (text) => {
    expect(read(text)).toMatchObject({ ...nothing, territory: ['east', 'west'] });
  });

  it('names that nobody bears come back with the nearest ones', () => {
    const { plain, unknown } = read('住建局、市场监督局、外星人管理处');
    expect([plain, unknown]).toEqual([['housing'], ['市场监督局', '外星人管理处']]);
    expect(unitExpected(unknown, names).zh).toMatch(
      /没有找到“市场监督局”、“外星人管理处”，是否为：云川区市场监督管理局/,
    );
  });

  it('a name that two units bear means neither', () => {
    const twins = new UnitNames([
      unit('a', '东城区财政局', '财政局', 'department'),
      unit('b', '西城区财政局', '财政局', 'department'),
    ]);
    expect(readUnits('财政局', twins)).toMatchObject({ plain: [], unknown: ['财政局'] });
    expect(readUnits('西城区财政局', twins).plain).toEqual(['b']);
  });
});
