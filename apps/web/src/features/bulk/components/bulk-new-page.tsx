import { Button } from '@mantine/core';
import type { BulkEvents, BulkSelection, CaseEventBody, CaseEventType, FormField } from '@bihuan/contracts';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { useBulkEvents } from '../api/offer-events';
import type { PreviewAsked } from '../api/preview-bulk';
import { selectionIn } from '../lib/chosen-cases';
import { ChooseEvent } from './choose-event';
import { PreviewPanel } from './preview-panel';

/** Draws the fields of an event and hands over what was filled in. */
type EventForm = ComponentType<
  Readonly<{
    type: CaseEventType;
    form: readonly FormField[];
    submitLabel: string;
    isPending: boolean;
    onChange: () => void;
    onSubmit: (body: CaseEventBody) => void;
  }>
>;

/** From chosen cases to a confirmed bulk operation: what, with which words, what would come of it. */
export function BulkNewPage({ Form }: Readonly<{ Form: EventForm }>) {
  const { t } = useTranslation();
  const selection = selectionIn(useLocation().state);
  if (selection) return <Chosen selection={selection} Form={Form} />;
  return (
    <>
      <PageHeader title={t('bulk.title')} />
      <Empty title={t('bulk.nothingChosen')} text={t('bulk.nothingChosenText')}>
        <Button component={Link} to="/ledger">
          {t('bulk.toLedger')}
        </Button>
      </Empty>
    </>
  );
}

function Chosen({ selection, Form }: Readonly<{ selection: BulkSelection; Form: EventForm }>) {
  const { t } = useTranslation();
  const query = useBulkEvents(selection);
  return (
    <Loaded query={query} heading={t('bulk.title')}>
      {(offer) => (
        <>
          <PageHeader
            title={t('bulk.title')}
            above={<Link to="/ledger">{t('bulk.toLedger')}</Link>}
            lead={t('bulk.lead', { n: offer.total })}
          />
          {offer.events.length === 0 ? (
            <Empty title={t('bulk.none')} text={t('bulk.noneText')} />
          ) : (
            <Steps offer={offer} selection={selection} Form={Form} />
          )}
        </>
      )}
    </Loaded>
  );
}

type StepsProps = Readonly<{ offer: BulkEvents; selection: BulkSelection; Form: EventForm }>;

function Steps({ offer, selection, Form }: StepsProps) {
  const { t } = useTranslation();
  const [type, setType] = useState<CaseEventType | null>(null);
  const [asked, setAsked] = useState<PreviewAsked | null>(null);
  const [attempts, setAttempts] = useState(0);
  const event = offer.events.find((other) => other.type === type);
  const preview = (body: CaseEventBody) => {
    setAsked({ selection, event: body, attempt: attempts + 1 });
    setAttempts(attempts + 1);
  };
  return (
    <div className="stack">
      <Panel title={t('bulk.choose')}>
        <ChooseEvent
          offer={offer}
          value={type}
          onChange={(next) => {
            setType(next);
            setAsked(null);
          }}
        />
      </Panel>
      {type && event && (
        <Panel title={t('bulk.fill')}>
          {event.form.length > 0 && <p className="prose soft">{t('bulk.fillHint')}</p>}
          <Form
            key={type}
            type={type}
            form={event.form}
            submitLabel={t('bulk.preview')}
            isPending={false}
            onChange={() => setAsked(null)}
            onSubmit={preview}
          />
        </Panel>
      )}
      {asked && <PreviewPanel key={asked.attempt} asked={asked} />}
    </div>
  );
}
