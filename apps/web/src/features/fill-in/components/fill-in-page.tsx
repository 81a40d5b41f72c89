import { Button } from '@mantine/core';
import type { FillInReturnView, FillInUnit } from '@bihuan/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { Empty } from '../../../shared/ui/empty';
import { FileDrop } from '../../../shared/ui/file-drop';
import { Loaded } from '../../../shared/ui/loaded';
import { notifyDone } from '../../../shared/ui/notify';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFetchSheet, useFillInUnits } from '../api/hand-out';
import { useReturns, useUpload } from '../api/returns';
import css from './fill-in.module.css';

/** Sheets out and sheets back: fetch, fill in offline, upload. */
export function FillInPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('fillIn.title')} lead={t('fillIn.lead')} />
      <div className="stack">
        <HandOutPanel />
        <UploadPanel />
        <ReturnsPanel />
      </div>
    </>
  );
}

function HandOutPanel() {
  const { t } = useTranslation();
  const query = useFillInUnits();
  const sheet = useFetchSheet();
  const get = (unitId: string | null) =>
    sheet.mutate(unitId, { onSuccess: (name) => notifyDone(t('fillIn.downloaded', { name })) });
  return (
    <Panel title={t('fillIn.download')}>
      {sheet.isError && <ProblemAlert error={sheet.error} />}
      <Loaded query={query} lines={12}>
        {({ units }) => (
          <>
            {units.length === 0 && <Empty title={t('fillIn.nothing')} text={t('fillIn.nothingText')} />}
            {units.length > 1 && (
              <Button loading={sheet.isPending} onClick={() => get(null)} mb="sm">
                {t('fillIn.downloadAll')}
              </Button>
            )}
            <ul className="plain">
              {units.map((of) => (
                <UnitEntry key={of.unit.id} of={of} isPending={sheet.isPending} onGet={() => get(of.unit.id)} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  );
}

type UnitEntryProps = Readonly<{ of: FillInUnit; isPending: boolean; onGet: () => void }>;

function UnitEntry({ of: { unit, cases }, isPending, onGet }: UnitEntryProps) {
  const { t } = useTranslation();
  return (
    <li className={css.entry}>
      <div>
        <div className={css.name}>{unit.name}</div>
        <div className="soft small">{t('fillIn.cases', { n: cases })}</div>
      </div>
      <Button
        variant="light"
        leftSection={<IconDownload size={18} aria-hidden />}
        disabled={isPending}
        aria-label={t('fillIn.downloadUnit', { unit: unit.name })}
        onClick={onGet}
      >
        {t('fillIn.download')}
      </Button>
    </li>
  );
}

const isReadable = (file: File): boolean => /\.(xlsx|xls|csv)$/i.test(file.name);

function UploadPanel() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const upload = useUpload();
  const [isWrongType, setIsWrongType] = useState(false);
  const take = (file: File) => {
    setIsWrongType(!isReadable(file));
    if (isReadable(file)) upload.mutate(file, { onSuccess: ({ id }) => void navigate(`/fill-in/${id}`) });
  };
  return (
    <Panel title={t('fillIn.upload')}>
      <div className="stack">
        {upload.isError && <ProblemAlert error={upload.error} />}
        <FileDrop
          label={upload.isPending ? t('fillIn.reading') : t('fillIn.drop')}
          hint={t('fillIn.formats')}
          accept=".xlsx,.xls,.csv"
          disabled={upload.isPending}
          error={isWrongType ? t('fillIn.wrongType') : undefined}
          onFile={take}
        />
      </div>
    </Panel>
  );
}

function ReturnsPanel() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const query = useReturns(pageOfAddress(params));
  return (
    <Panel title={t('fillIn.returns')}>
      <Loaded query={query}>
        {(page) => (
          <>
            {page.total === 0 && <p className="prose soft">{t('fillIn.noReturns')}</p>}
            <ul className="plain">
              {page.items.map((one) => (
                <ReturnEntry key={one.id} of={one} />
              ))}
            </ul>
            <Pager of={page} onPage={(next) => setParams(changedParams(params, { page: String(next) }))} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function ReturnEntry({ of }: Readonly<{ of: FillInReturnView }>) {
  const { t } = useTranslation();
  const { id, fileName, createdBy, createdAt, status } = of;
  return (
    <li className={css.entry}>
      <div>
        <Link to={`/fill-in/${id}`} className={css.name}>
          {fileName}
        </Link>
        <div className="soft small">{t('fillIn.by', { name: createdBy, at: momentText(createdAt) })}</div>
      </div>
      <span className={css.status} data-status={status}>
        {t(`fillIn.statuses.${status}`)}
      </span>
    </li>
  );
}
