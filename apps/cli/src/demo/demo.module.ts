import { CadencesModule } from '@bihuan/cadences';
import { CasesModule } from '@bihuan/cases';
import { EscalationModule } from '@bihuan/escalation';
import { IntakeModule } from '@bihuan/intake';
import { AppConfig, createLogger, envSchema, PlatformModule, type Clock } from '@bihuan/platform';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** The one transaction that the whole demonstration office is written in. */
export type DemoTransaction = EntityManager;

type Surroundings = {
  readonly dataSource: DataSource;
  readonly tx: DemoTransaction;
  readonly clock: Clock;
  readonly databaseUrl: string;
  readonly timeZone: string;
};

/**
 * Cases, intake, escalation and what comes again, with a {@link DataSource} that has one transaction and nothing else: what a use case would commit on
 * its own becomes part of it. So an office that is interrupted half-way leaves the database as empty as it was.
 */
@Global()
@Module({})
export class DemoModule {
  static within({ dataSource, tx, clock, databaseUrl, timeZone }: Surroundings): DynamicModule {
    const config = new AppConfig(envSchema.parse({ DATABASE_URL: databaseUrl, TIME_ZONE: timeZone }));
    const oneTransaction: DataSource = Object.create(dataSource, {
      manager: { value: tx },
      query: { value: tx.query.bind(tx) },
      transaction: { value: (run: (tx: EntityManager) => Promise<unknown>) => run(tx) },
    }) as DataSource;
    return {
      module: DemoModule,
      imports: [
        PlatformModule.with({ config, clock, logger: createLogger('demo', 'silent') }),
        CasesModule,
        IntakeModule,
        EscalationModule,
        CadencesModule,
      ],
      providers: [{ provide: DataSource, useValue: oneTransaction }],
      exports: [DataSource],
    };
  }
}
