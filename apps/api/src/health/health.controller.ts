import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSourceHealth } from '@bihuan/database';
import { Open } from '../access/access-rule';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: DataSourceHealth) {}

  @Get('live')
  @Open()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Open()
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.check();
    return { status: 'ok' };
  }
}
