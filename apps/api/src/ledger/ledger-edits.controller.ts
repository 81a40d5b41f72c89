import {
  editableBody,
  editableCells,
  ledgerEdits,
  ledgerEditsBody,
  type Actor,
  type EditableBody,
  type EditableCells,
  type LedgerEdits,
  type LedgerEditsBody,
} from '@bihuan/contracts';
import { EditLedger, OfferEdits } from '@bihuan/ledger';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

/** Cells of the ledger that are changed in place: which may be, and what comes of it. Every change is an event of its case. */
@ApiTags('ledger')
@Controller('ledger')
@Requires('cases.raise')
export class LedgerEditsController {
  constructor(
    private readonly offers: OfferEdits,
    private readonly edits: EditLedger,
  ) {}

  @Post('editable')
  @HttpCode(200)
  @Answers(editableCells)
  editable(@CurrentActor() actor: Actor, @Body({ schema: editableBody }) body: EditableBody): Promise<EditableCells> {
    return this.offers.execute(actor, body.caseIds);
  }

  @Post('edits')
  @HttpCode(200)
  @Answers(ledgerEdits)
  edit(@CurrentActor() actor: Actor, @Body({ schema: ledgerEditsBody }) body: LedgerEditsBody): Promise<LedgerEdits> {
    return this.edits.execute(actor, body);
  }
}
