import { systemView, type SystemView } from '@bihuan/contracts';
import { ReadSystem } from '@bihuan/operations';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/access-rule';
import { Answers } from '../http/answers';

@ApiTags('system')
@Controller('system')
@Requires('system.read')
export class SystemController {
  constructor(private readonly system: ReadSystem) {}

  @Get()
  @Answers(systemView)
  read(): Promise<SystemView> {
    return this.system.execute();
  }
}
