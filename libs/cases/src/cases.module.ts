import { Module } from '@nestjs/common';
import { AnchorJournal } from './anchor-journal';
import { KeepStandings } from './as-of/keep-standings';
import { ApplyCaseEvent } from './apply-case-event';
import { CaseDoor } from './case-door';
import { CaseRepository } from './case.repository';
import { ReadPicture } from './picture/read-picture';
import { DiscardDraft, KeepDraft } from './drafts/keep-draft';
import { PurgeDrafts } from './drafts/purge-drafts';
import { ReadDrafts } from './drafts/read-drafts';
import { FollowLadders } from './follow-ladders';
import { ReadDeadline } from './deadline/read-deadline';
import { CheckCaseEvent } from './check-case-event';
import { CheckProposals } from './check-proposals';
import { FindCases } from './find-cases';
import { Today } from './lists/today';
import { OfferEvents } from './offer-events';
import { ReadCase } from './read-case';
import { ReadJournal } from './read-journal';
import { ReadFile } from './files/read-file';
import { StoreFile } from './files/store-file';
import { ReprojectCase } from './reproject-case';
import { RegisterCase } from './register-case';
import { ReplanCase } from './replan-case';
import { VerifyJournal } from './verify-journal';
import { CatchUpScreenings } from './warnings/catch-up-screenings';
import { CompareStatements } from './warnings/compare-statements';
import { ScreenEntry } from './warnings/screen-entry';

const useCases = [
  RegisterCase,
  ReprojectCase,
  ApplyCaseEvent,
  CheckCaseEvent,
  CheckProposals,
  FindCases,
  OfferEvents,
  ReadCase,
  ReadJournal,
  ReadPicture,
  ReadDeadline,
  StoreFile,
  ReadFile,
  AnchorJournal,
  KeepStandings,
  VerifyJournal,
  ScreenEntry,
  CatchUpScreenings,
  CompareStatements,
  ReplanCase,
  FollowLadders,
  ReadDrafts,
  KeepDraft,
  DiscardDraft,
  PurgeDrafts,
];

@Module({ providers: [CaseDoor, CaseRepository, Today, ...useCases], exports: [Today, ...useCases] })
export class CasesModule {}
