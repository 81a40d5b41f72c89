import { workflowView, type WorkflowView } from '@bihuan/contracts';
import { edgesOf, latestWorkflows } from '@bihuan/workflow';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SignedIn } from '../access/access-rule';
import { Answers } from '../http/answers';

@ApiTags('cases')
@Controller('workflows')
export class WorkflowsController {
  @Get()
  @SignedIn()
  @Answers(z.array(workflowView))
  list(): WorkflowView[] {
    return latestWorkflows().map(({ definition }) => ({
      id: definition.id,
      version: definition.version,
      label: definition.label,
      states: Object.entries(definition.states).map(([id, state]) => ({ id, label: state.label })),
      edges: Object.entries(definition.states).flatMap(([from, state]) =>
        edgesOf(state).map(([event, edge]) => ({ from, to: edge.to, event, label: edge.label })),
      ),
    }));
  }
}
