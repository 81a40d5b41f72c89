import type { DeadlineTemplate } from '@bihuan/contracts';
import { instructionTemplates } from './instructions';
import { oversightTemplates } from './oversight';
import { replyTemplates } from './replies';
import { yearlyDutyTemplates } from './yearly-duties';

/**
 * The deadline templates that ship with the program, in the order in which they are offered. They are where an office
 * starts from: rules differ from place to place, and what the office changed stands in their stead.
 */
export const builtInTemplates: readonly DeadlineTemplate[] = [
  ...instructionTemplates,
  ...oversightTemplates,
  ...replyTemplates,
  ...yearlyDutyTemplates,
];
