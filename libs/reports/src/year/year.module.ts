import { Module } from '@nestjs/common';
import { CorrectYear } from './correct-year';
import { FreezeYear } from './freeze-year';
import { VerifyYears } from './verify-years';
import { YearFreezeQueries } from './year-freeze.queries';
import { YearReader } from './year-reader';
import { YearStatistics } from './year-statistics';

const parts = [YearReader, YearStatistics, YearFreezeQueries, FreezeYear, CorrectYear, VerifyYears];

/** The year in figures: statistics, freezing, signed differences. */
@Module({ providers: parts, exports: parts })
export class YearModule {}
