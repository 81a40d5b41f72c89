import { Button } from '@mantine/core';
import { rungEffects, type ProposalView, type RungEffect } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { Loaded } from '../../../shared/ui/loaded';
import { notifyDone } from '../../../shared/ui/notify';
import { Pager } from '../../../shared/ui/pager';
import { useDecide } from '../api/decide-proposal';
import { useProposals } from '../api/list-proposals';
import { ApprovalDialog } from './approval-dialog';
import css from './escalation.module.css';
import { ReasonDialog } from './reason-dialog';

/** The candidates of one kind, each with the reason why. */
export function Candidates({ effect, count }: Readonly<{ effect: RungEffect; count: number }>) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const query = useProposals(effect, page);
  return (
    <>
      <h3 className={css.effect}>
        {words(rungEffects[effect])}（{count}）
      </h3>
      <Loaded query={query}>
        {(found) => (
          <>
            <ul className={`plain ${css.list}`}>
              {found.items.map((proposal) => (
                <Candidate key={proposal.id} proposal={proposal} />
              ))}
            </ul>
            {found.total > found.pageSize && <Pager of={found} onPage={setPage} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Candidate({ proposal }: Readonly<{ proposal: ProposalView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const [doing, setDoing] = useState<'take' | 'dismiss' | null>(null);
  const { case: of, unit, why, mayDecide } = proposal;
  return (
    <li className={css.entry}>
      <div className={css.title}>
        <Link to={`/cases/${of.id}`}>{of.title}</Link>
      </div>
      <div className="soft small">
        {of.number} · {unit?.name}
      </div>
      <p className={css.why}>{words(why)}</p>
      {mayDecide ? (
        <div className={`row ${css.deeds}`}>
          {(['take', 'dismiss'] as const).map((how) => (
            <Button key={how} size="sm" variant={how === 'take' ? 'filled' : 'default'} onClick={() => setDoing(how)}>
              {t(`escalation.decide.${how}`)}
              <span className="visually-hidden">{of.title}</span>
            </Button>
          ))}
        </div>
      ) : (
        <p className="soft small">{t('escalation.decide.others')}</p>
      )}
      {doing && <Decision proposal={proposal} how={doing} onClose={() => setDoing(null)} />}
    </li>
  );
}

type DecisionProps = Readonly<{ proposal: ProposalView; how: 'take' | 'dismiss'; onClose: () => void }>;

function Decision({ proposal, how, onClose }: DecisionProps) {
  const { t } = useTranslation();
  const decide = useDecide(proposal.id);
  const onSuccess = () => {
    notifyDone(t('escalation.decide.done'));
    onClose();
  };
  const title = t(`escalation.decide.${how}`);
  const shared = { title, error: decide.error, isPending: decide.isPending, onClose };
  if (how === 'dismiss')
    return <ReasonDialog {...shared} onSubmit={(reason) => decide.mutate({ how, body: { reason } }, { onSuccess })} />;
  return (
    <ApprovalDialog
      {...shared}
      needsLeader={proposal.needsLeaderApproval}
      onSubmit={(body) => decide.mutate({ how, body }, { onSuccess })}
    />
  );
}
