import { progressMeasures } from './progress-measures';
import { qualityMeasures } from './quality-measures';
import { sumMeasures } from './sum-measures';

/** Every figure of a year with its definition (domain notes §8.1). What is printed is computed from this list and nothing else. */
export const measures = { ...progressMeasures, ...qualityMeasures, ...sumMeasures } as const;
export type FigureId = keyof typeof measures;
export const figureIds = Object.keys(measures) as readonly FigureId[];
