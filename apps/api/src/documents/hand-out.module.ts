import { DocumentsModule } from '@bihuan/documents';
import { Module } from '@nestjs/common';
import { DocumentFormatsController } from './document-formats.controller';
import { HandOut } from './hand-out';

@Module({
  imports: [DocumentsModule],
  controllers: [DocumentFormatsController],
  providers: [HandOut],
  exports: [HandOut],
})
export class HandOutModule {}
