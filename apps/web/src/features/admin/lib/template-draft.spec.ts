import { templateBody, usualTerms, type TemplateTerms, type TemplateView } from '@bihuan/contracts';
import { bodyOfDraft, draftOfTemplate, newDraft } from './template-draft';

const { template: _template, ...terms } = usualTerms;

const view = (changes: Partial<TemplateView> = {}): TemplateView => ({
  code: 'T1',
  label: { zh: '一般整改', en: 'Ordinary' },
  workflows: ['rectification', 'hazard'],
  finish: { kind: 'days', value: 30, roll: false },
  proposed: { kind: 'days', value: 30, roll: false },
  yearly: null,
  terms,
  basis: '条例',
  active: true,
  builtIn: true,
  changed: false,
  version: 0,
  changedAt: null,
  changedBy: null,
  ...changes,
});

describe('a template while it is being changed', () => {
  const bare: TemplateTerms = {
    ...terms,
    receipt: null,
    returnWindow: null,
    assist: null,
    plan: null,
    extension: null,
    objection: null,
    lookBackAfter: null,
  };
  const shared: TemplateTerms = {
    ...terms,
    assist: { workingDaysBefore: null, percentOfPeriod: 33 },
    extension: terms.extension && { ...terms.extension, atMost: { workingDays: 10 }, superiorConsent: true },
  };

  it.each([
    ['all that it may have', view()],
    ['steps that it does not know', view({ terms: bare })],
    ['a share of the period, and an extension in working days', view({ terms: shared })],
    ['a day of every year', view({ finish: { kind: 'none' }, yearly: { month: 3, day: 1 } })],
  ])('is what it was when nothing was touched: %s', (_what, source) => {
    const { label, workflows, finish, yearly, basis, active } = source;
    expect(templateBody.parse(bodyOfDraft(draftOfTemplate(source)))).toEqual({
      label,
      workflows,
      finish,
      yearly,
      basis,
      active,
      terms: source.terms,
    });
  });

  it('keeps workflows that the screen does not know', () => {
    const body = templateBody.parse(bodyOfDraft(draftOfTemplate(view())));
    expect(body.workflows).toContain('hazard');
  });

  it('says which number is missing', () => {
    const draft = draftOfTemplate(view());
    const parsed = templateBody.safeParse(
      bodyOfDraft({ ...draft, verifiers: '', extension: { ...draft.extension, times: '' } }),
    );
    const paths = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
    expect(paths.sort()).toEqual(['terms.extension.times', 'terms.verifiers']);
  });

  it('starts a new one with the usual terms, and asks for its names, its workflows and its basis', () => {
    const parsed = templateBody.safeParse(bodyOfDraft(newDraft()));
    const paths = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
    expect(paths.sort()).toEqual(['basis', 'label.en', 'label.zh', 'workflows']);
  });
});
