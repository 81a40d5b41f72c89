import { CadencesModule } from '@bihuan/cadences';
import { Module } from '@nestjs/common';
import { CadenceWork } from './cadence-work';

@Module({ imports: [CadencesModule], providers: [CadenceWork], exports: [CadenceWork] })
export class CadencesWorkModule {}
