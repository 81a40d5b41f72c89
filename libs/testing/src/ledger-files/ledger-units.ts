import type { UnitKind } from '@bihuan/contracts';

const unit = (last: number, name: string, shortName: string, kind: UnitKind) => ({
  id: `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`,
  name,
  shortName,
  kind,
});

/** The units that the ledgers of the tests name. */
export const ledgerUnits = {
  housing: unit(1, '云川区住房和城乡建设局', '住建局', 'department'),
  finance: unit(2, '云川区财政局', '财政局', 'department'),
  justice: unit(3, '云川区司法局', '司法局', 'office'),
  environment: unit(4, '云川区生态环境局', '生态环境局', 'department'),
  east: unit(5, '城东街道办事处', '城东街道', 'township'),
  west: unit(6, '城西镇人民政府', '城西镇', 'township'),
} as const;
