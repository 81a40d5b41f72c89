import { caseRoles, type CaseView } from '@bihuan/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { UrgentMark } from '../../../../shared/trade/urgent-mark';
import { Actions } from '../actions';
import { Deadline } from '../deadline';
import { Picture } from '../picture/picture';
import { TabLink } from '../tab-link';
import { FlowStrip } from './flow-strip';
import css from './glance.module.css';

type Props = Readonly<{
  view: CaseView;
  doing: string | null;
  drafted: ReadonlySet<string>;
  onChoose: (type: string) => void;
}>;

/** What one look at a case must tell: until when, whose it is, what comes next, where it stands, and what it is about. */
export function Glance({ view, ...acting }: Props) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <>
      <div className={css.glance}>
        <Part name="until" title={t('casePage.until')}>
          <Deadline view={view} />
        </Part>
        <Part name="next" title={t('casePage.next')}>
          <Actions view={view} {...acting} />
        </Part>
        <Part name="whose" title={t('casePage.whose')}>
          <Whose view={view} />
        </Part>
        <Part name="where" title={t('casePage.where')}>
          <FlowStrip view={view} isWhole={isWhole} onWhole={() => setIsWhole(!isWhole)} />
        </Part>
        <Part name="what" title={t('casePage.what')}>
          <What view={view} />
        </Part>
      </div>
      <div id="whole-picture" className={css.picture} data-folded={!isWhole || undefined}>
        <Picture view={view} />
      </div>
    </>
  );
}

type PartProps = Readonly<{ name: 'until' | 'next' | 'whose' | 'where' | 'what'; title: string; children: ReactNode }>;

function Part({ name, title, children }: PartProps) {
  const heading = useId();
  return (
    <section className={css.part} data-part={name} aria-labelledby={heading}>
      <h2 className={css.title} id={heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Whose({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const now = view.state.awaits.map((role) => words(caseRoles[role])).join(t('course.between'));
  const units = (part: 'assist' | 'territory') =>
    view.tasks
      .filter((task) => task.part === part)
      .map(({ unit }) => unit.name)
      .join('、');
  const facts = [
    [t('casePage.lead'), <strong key="lead">{view.leadUnit?.name ?? t('common.notSet')}</strong>],
    [t('casePage.actNow'), <strong key="now">{now || t('casePage.nobodyNow')}</strong>],
    [t('cases.assist'), units('assist')],
    [t('course.facts.territory'), units('territory')],
    [t('cases.verify'), view.verifyUnit?.name],
    [t('casePage.office'), view.office.name],
  ] as const;
  return (
    <>
      <dl className={css.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {view.urgent !== null && <UrgentMark reason={view.urgent} />}
      {view.warnings.length > 0 && (
        <TabLink tab="evidence" className={css.hints}>
          <IconAlertTriangle size={18} aria-hidden />
          {t('casePage.hints', { n: view.warnings.length })}
        </TabLink>
      )}
    </>
  );
}

function What({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  return (
    <>
      <p className={css.finding}>{view.finding}</p>
      <TabLink tab="facts" className="no-print">
        {t('casePage.whole')}
      </TabLink>
    </>
  );
}
