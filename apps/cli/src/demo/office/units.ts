import type { UnitKind } from '@bihuan/contracts';

type UnitPlan = {
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
};

const unit = (name: string, shortName: string, kind: UnitKind, parent: string | null = 'government'): UnitPlan => ({
  name: `青禾区${name}`,
  shortName,
  kind,
  parent,
});

/** The units of an invented district, superiors first. There is no such place. */
export const demoUnits = {
  government: unit('人民政府', '区政府', 'government', null),
  office: unit('人民政府督查室', '区政府督查室', 'office'),
  justice: unit('司法局', '区司法局', 'department'),
  supervision: unit('司法局执法监督科', '执法监督科', 'section', 'justice'),
  housing: unit('住房和城乡建设局', '区住建局', 'department'),
  market: unit('市场监督管理局', '区市场监管局', 'department'),
  credit: unit('市场监督管理局信用监管科', '信用监管科', 'section', 'market'),
  enforcement: unit('综合行政执法局', '区综合执法局', 'department'),
  approval: unit('行政审批服务局', '区审批服务局', 'department'),
  ecology: unit('生态环境局', '区生态环境局', 'department'),
  yunxi: unit('云溪街道办事处', '云溪街道', 'township'),
  taowan: unit('桃湾镇人民政府', '桃湾镇', 'township'),
  liutang: unit('柳塘镇人民政府', '柳塘镇', 'township'),
} as const satisfies Record<string, UnitPlan>;

export type UnitKey = keyof typeof demoUnits;
export const unitKeys = Object.keys(demoUnits) as readonly UnitKey[];
