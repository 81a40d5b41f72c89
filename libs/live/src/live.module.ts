import { Module } from '@nestjs/common';
import { LiveHub } from './live-hub';
import { SeenCasesQueries } from './seen-cases.queries';

/** Who looks at what, kept up to date. Needs the global DataSource, AppConfig and logger. */
@Module({ providers: [LiveHub, SeenCasesQueries], exports: [LiveHub] })
export class LiveModule {}
