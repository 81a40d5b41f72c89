import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';
import { TellOfDocument } from '@bihuan/reminders';

@HandlesJob('document.tell')
export class TellOfDocumentHandler implements JobHandler<'document.tell'> {
  constructor(private readonly tellOfDocument: TellOfDocument) {}

  handle({ documentId }: JobPayload<'document.tell'>): Promise<void> {
    return this.tellOfDocument.execute(documentId);
  }
}
