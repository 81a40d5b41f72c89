import type { Domain, RectificationType, Severity, SourceType } from '@bihuan/contracts';
import { emptyDeadline, ruleOfDraft, type DeadlineDraft } from '../../../shared/trade/deadline-draft';

/** A case while it is being registered by hand. */
export type RegistrationDraft = Readonly<{
  workflow: string;
  template: string;
  title: string;
  finding: string;
  cause: string;
  sourceType: SourceType | '';
  domain: Domain | '';
  severity: Severity | '';
  inspectionId: string;
  externalNumber: string;
  leadUnitId: string | null;
  assistUnitIds: readonly string[];
  verifyUnitId: string | null;
  deadline: DeadlineDraft;
  publicityRequired: boolean;
  rectificationType: RectificationType | '';
  amount: string;
}>;

export const emptyRegistration: RegistrationDraft = {
  workflow: 'rectification',
  template: '',
  title: '',
  finding: '',
  cause: '',
  sourceType: '',
  domain: '',
  severity: 'ordinary',
  inspectionId: '',
  externalNumber: '',
  leadUnitId: null,
  assistUnitIds: [],
  verifyUnitId: null,
  deadline: { ...emptyDeadline, value: '30' },
  publicityRequired: false,
  rectificationType: '',
  amount: '',
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** The body that registers the case; its schema tells whether it is complete. */
export function registrationOf({ deadline, ...draft }: RegistrationDraft): unknown {
  return {
    ...draft,
    type: 'case.registered',
    template: orNull(draft.template),
    cause: orNull(draft.cause),
    inspectionId: orNull(draft.inspectionId),
    externalNumber: orNull(draft.externalNumber),
    rectificationType: orNull(draft.rectificationType),
    amount: orNull(draft.amount),
    deadlineRule: ruleOfDraft(deadline),
    origin: null,
  };
}
