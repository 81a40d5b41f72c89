import type { Role, Words } from '@bihuan/contracts';
import { demoUnits, type UnitKey } from './units';

type PersonPlan = {
  readonly login: string;
  readonly name: string;
  readonly unit: UnitKey;
  readonly roles: readonly Role[];
  /** What to print beside the account; those without are there to fill the office. */
  readonly duty?: Words;
};

const person = (unit: UnitKey, login: string, name: string, ...roles: readonly Role[]): PersonPlan => ({
  unit,
  login,
  name,
  roles,
});
const known = (plan: PersonPlan, zh: string, en: string): PersonPlan => ({ ...plan, duty: { zh, en } });

/** The people of the invented district. In small units one person is both liaison and handler. */
export const demoPeople: readonly PersonPlan[] = [
  known(person('office', 'ducha', '许清如', 'office-clerk'), '督查专员', 'Office clerk'),
  known(person('office', 'zhuren', '岑知远', 'office-lead'), '督查室主任', 'Head of the office'),
  known(person('housing', 'lianluo', '田小满', 'unit-liaison'), '住建局联络员', 'Liaison of the housing bureau'),
  known(person('housing', 'chengban', '严书行', 'unit-handler'), '住建局承办人', 'Handler of the housing bureau'),
  known(person('housing', 'juzhang', '贺长青', 'unit-leader'), '住建局局长', 'Leader of the housing bureau'),
  known(person('supervision', 'hecha', '蓝若水', 'verifier'), '核查人（司法局）', 'Verifier (bureau of justice)'),
  known(person('government', 'quzhang', '沈望川', 'gov-leader'), '分管副区长', 'Government leader'),
  known(person('government', 'guanli', '温以宁', 'admin'), '系统管理员', 'Administrator'),
  known(person('government', 'anquan', '宁知安', 'auditor'), '安全审计员', 'Security auditor'),
  known(person('office', 'liucheng', '闻人朗', 'process-steward'), '流程管理员', 'Process steward'),
  person('office', 'duchaer', '黎向晚', 'office-clerk'),
  person('office', 'fuhe', '段思齐', 'verifier'),
  person('justice', 'sifa', '卫承安', 'unit-liaison', 'unit-handler'),
  person('justice', 'sifaju', '傅云开', 'unit-leader'),
  person('supervision', 'hechaer', '邢一鸣', 'verifier'),
  person('market', 'shichang', '池映雪', 'unit-liaison'),
  person('market', 'jianguan', '穆星河', 'unit-handler'),
  person('market', 'shichangju', '陆平野', 'unit-leader'),
  person('credit', 'xinyong', '乔令仪', 'unit-handler'),
  person('enforcement', 'zhifa', '翟明朗', 'unit-liaison'),
  person('enforcement', 'fagui', '尹松年', 'unit-handler'),
  person('enforcement', 'zhifaju', '潘维岳', 'unit-leader'),
  person('approval', 'shenpi', '梅听雨', 'unit-liaison', 'unit-handler'),
  person('approval', 'shenpiju', '骆时雨', 'unit-leader'),
  person('ecology', 'huanjing', '阮竹君', 'unit-liaison', 'unit-handler'),
  person('ecology', 'huanjingju', '秦溪亭', 'unit-leader'),
  person('yunxi', 'yunxi', '戚晓棠', 'unit-liaison', 'unit-handler'),
  person('yunxi', 'yunxizhuren', '舒远帆', 'unit-leader'),
  person('taowan', 'taowan', '苗春生', 'unit-liaison', 'unit-handler'),
  person('taowan', 'taowanzhen', '柏立言', 'unit-leader'),
  person('liutang', 'liutang', '应白鹭', 'unit-liaison', 'unit-handler'),
  person('liutang', 'liutangzhen', '桑维桢', 'unit-leader'),
];

/** The first password of every demonstration account. It is no secret: the system prints it when it starts. */
export const demoPassword = 'Bihuan-2026';

/** The accounts worth printing: one for each part in the life of a case. */
export const demoAccounts: readonly {
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly duty: Words;
}[] = demoPeople.flatMap(({ login, name, unit, duty }) =>
  duty ? [{ login, name, unit: demoUnits[unit].name, duty }] : [],
);
