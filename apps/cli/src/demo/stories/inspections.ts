import { yearOf } from '@bihuan/calendar';
import type { InspectionBody, PlainDate } from '@bihuan/contracts';
import type { Story } from '../telling/story';

export type InspectionKey = NonNullable<Story['inspection']>;
type InspectionPlan = Omit<InspectionBody, 'startedOn' | 'documentNumber'> & {
  readonly key: InspectionKey;
  readonly started: number;
  readonly serial: string;
};

/** The two inspections that raised most of the problems. */
export const demoInspections: readonly InspectionPlan[] = [
  {
    key: 'law',
    name: '法治政府建设与责任落实督察',
    kind: 'comprehensive',
    sourceType: 'rule-of-law-inspection',
    started: -188,
    serial: '3号',
  },
  {
    key: 'business',
    name: '优化营商环境专项督查',
    kind: 'special',
    sourceType: 'government-inspection',
    started: -150,
    serial: '6号',
  },
];

/** The inspection as it was put on record, named after the year in which it began. */
export function inspectionBody(plan: InspectionPlan, startedOn: PlainDate): InspectionBody {
  const { name, kind, sourceType, serial } = plan;
  const year = yearOf(startedOn);
  return { name: `${year}年${name}`, kind, sourceType, documentNumber: `青督〔${year}〕${serial}`, startedOn };
}
