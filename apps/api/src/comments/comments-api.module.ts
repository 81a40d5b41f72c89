import { CommentsModule } from '@bihuan/comments';
import { Module } from '@nestjs/common';
import { CommentsController } from './comments.controller';
import { OwnCommentsController } from './own-comments.controller';

@Module({ imports: [CommentsModule], controllers: [CommentsController, OwnCommentsController] })
export class CommentsApiModule {}
