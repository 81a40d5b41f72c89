import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { ApproveDocument } from './life/approve-document';
import { ChangeDocument } from './life/change-document';
import { DraftDocument } from './life/draft-document';
import { IssueDocument } from './life/issue-document';
import { ReceiveDocument } from './life/receive-document';
import { KeepMarks } from './numbers/keep-marks';
import { DocumentQueries } from './reading/document.queries';
import { RenderDocument } from './reading/render-document';
import { KeepTemplate } from './templates/keep-template';
import { TemplateQueries } from './templates/template.queries';

const useCases = [
  DraftDocument,
  ChangeDocument,
  ApproveDocument,
  IssueDocument,
  ReceiveDocument,
  RenderDocument,
  DocumentQueries,
  KeepTemplate,
  TemplateQueries,
  KeepMarks,
];

@Module({ imports: [CasesModule], providers: useCases, exports: useCases })
export class OfficialDocumentsModule {}
