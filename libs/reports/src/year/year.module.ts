import { Module } from '@nestjs/common';
import { CorrectYear } from './correct-year';
import { FreezeYear } from './freeze-year';
import { VerifyYears } from './verify-years';
import { YearFreezeQueries } from './year-freeze.queries';
import { YearReader } from './year-reader';
import { PublicPages } from '../public-pages/public-pages';
import { KeepScheme } from '../scoring/keep-scheme';
import { MakeScores } from '../scoring/make-scores';
import { ObjectToScore } from '../scoring/object-to-score';
import { ScoreSheetQueries } from '../scoring/score-sheet.queries';
import { YearStatistics } from './year-statistics';

const figures = [YearReader, YearStatistics, YearFreezeQueries, FreezeYear, CorrectYear, VerifyYears];
const scores = [KeepScheme, ScoreSheetQueries, MakeScores, ObjectToScore];
const parts = [...figures, ...scores, PublicPages];

/** The year in figures: statistics, freezing, signed differences; the scores of its units. */
@Module({ providers: parts, exports: parts })
export class YearModule {}
