import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { ApproveUrging } from './approve-urging';
import { CatchUpProposals } from './catch-up-proposals';
import { DecideProposal } from './decide-proposal';
import { DraftUrging } from './draft-urging';
import { DropUrging } from './drop-urging';
import { EditUrging } from './edit-urging';
import { IssueUrging } from './issue-urging';
import { ProposalQueries } from './proposal.queries';
import { ProposeEscalation } from './propose-escalation';
import { ReceiveUrging } from './receive-urging';
import { RenderUrging } from './render-urging';
import { UrgingQueries } from './urging.queries';

const useCases = [
  ProposeEscalation,
  CatchUpProposals,
  DecideProposal,
  DraftUrging,
  EditUrging,
  ApproveUrging,
  IssueUrging,
  ReceiveUrging,
  DropUrging,
  RenderUrging,
  ProposalQueries,
  UrgingQueries,
];

@Module({ imports: [CasesModule], providers: useCases, exports: useCases })
export class EscalationModule {}
