export { readReport } from './read-report';
export type {
  BothLanguages,
  Change,
  FigureFlag,
  NamedAmount,
  NamedCount,
  NamedRate,
  ParsedReport,
  ReportFigure,
  ReportHeading,
  ReportIndicator,
  ReportItem,
  ReportKind,
  ReportReading,
  ReportRefusal,
} from './report.types';
