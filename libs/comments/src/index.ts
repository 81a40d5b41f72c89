export { ChangeComment } from './change-comment';
export { CommentQueries } from './comment.queries';
export * from './comments.errors';
export { CommentsModule } from './comments.module';
export { FindReaders } from './find-readers';
export type { CommentRef } from './own-comment';
export { RemoveComment } from './remove-comment';
export { WriteComment } from './write-comment';
