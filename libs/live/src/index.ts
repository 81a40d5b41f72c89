export { LiveHub, type LiveStream } from './live-hub';
export { TooManyStreams } from './live.errors';
export { LiveModule } from './live.module';
