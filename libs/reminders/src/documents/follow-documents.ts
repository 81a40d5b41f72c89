import { Clock, LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { TellOfDocument } from './tell-of-document';
import { documentsToTell } from './told-documents.queries';

/** How far back a last signature is looked for whose notice was lost: nobody may have looked for weeks. */
const LOOKS_BACK_MS = 30 * 24 * 60 * 60_000;

/**
 * Looks at the issued documents for which somebody has still to sign: once the time for it is over, whoever issued them is
 * told. What was to be told before and was lost with its queue is told with it.
 */
@Injectable()
export class FollowDocuments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly tellOfDocument: TellOfDocument,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - LOOKS_BACK_MS);
    for (const documentId of await documentsToTell(this.dataSource.manager, since)) {
      // one document that cannot be told of must not keep the others waiting
      await this.tellOfDocument.execute(documentId).catch((error: unknown) => {
        this.logger.error({ err: error, documentId }, 'a document could not be told of');
      });
    }
  }
}
