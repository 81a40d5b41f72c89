import { Module } from '@nestjs/common';
import { ChangeComment } from './change-comment';
import { CommentQueries } from './comment.queries';
import { FindReaders } from './find-readers';
import { RemoveComment } from './remove-comment';
import { WriteComment } from './write-comment';

const useCases = [WriteComment, ChangeComment, RemoveComment, FindReaders, CommentQueries];

@Module({ providers: useCases, exports: useCases })
export class CommentsModule {}
