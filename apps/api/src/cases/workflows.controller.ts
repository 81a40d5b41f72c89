import { UnknownWorkflow } from '@bihuan/cases';
import { workflowView, type WorkflowView } from '@bihuan/contracts';
import { allWorkflows, latestWorkflows } from '@bihuan/workflow';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SignedIn } from '../access/access-rule';
import { Answers } from '../http/answers';
import { viewOf } from './workflow-view';

const id = z.string().max(60);
const version = z.coerce.number().int().positive();

@ApiTags('cases')
@Controller('workflows')
export class WorkflowsController {
  @Get()
  @SignedIn()
  @Answers(z.array(workflowView))
  list(): WorkflowView[] {
    return latestWorkflows().map(viewOf);
  }

  /** Cases stay with the version they began under: it can be read as long as it is published. */
  @Get(':id/:version')
  @SignedIn()
  @Answers(workflowView)
  one(@Param('id', { schema: id }) name: string, @Param('version', { schema: version }) number: number): WorkflowView {
    const workflow = allWorkflows().find(({ definition }) => definition.id === name && definition.version === number);
    if (!workflow) throw new UnknownWorkflow(`${name} ${number}`);
    return viewOf(workflow);
  }
}
