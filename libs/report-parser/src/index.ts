export { readReport } from './read-report';
export type {
  ParsedReport,
  ReportFigure,
  ReportHeading,
  ReportItem,
  ReportReading,
  ReportRefusal,
} from './report.types';
