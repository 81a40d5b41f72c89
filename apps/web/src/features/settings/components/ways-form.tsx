import { Alert, Button, Checkbox, NativeSelect } from '@mantine/core';
import {
  digestTimes,
  noticeChannels,
  noticeTopics,
  type NoticeChannel,
  type NoticeTopic,
  type PreferenceBody,
  type PreferenceView,
} from '@bihuan/contracts';
import { IconCheck } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { codesOf } from '../../../shared/trade/code-select';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useKeepPreferences } from '../api/preferences';
import css from './ways-form.module.css';

const topics = codesOf(noticeTopics);
const channels = codesOf(noticeChannels);

/** Topics by ways, each a box to tick, and the hour of the daily mail. */
export function WaysForm({ kept }: Readonly<{ kept: PreferenceView }>) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<PreferenceBody>({ ways: kept.ways, digestTime: kept.digestTime });
  const keep = useKeepPreferences();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate(draft, { onSuccess: () => notifyDone(t('common.saved')) });
  };
  const toggle = (topic: NoticeTopic, way: NoticeChannel) => {
    const ways = draft.ways[topic];
    const next = ways.includes(way) ? ways.filter((other) => other !== way) : [...ways, way];
    setDraft({ ...draft, ways: { ...draft.ways, [topic]: next } });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {keep.isError && <ProblemAlert error={keep.error} />}
      <p className="prose">{t('settings.ways.text')}</p>
      {!kept.hasEmail && (
        <Alert color="yellow" variant="light">
          {t('settings.ways.noEmail')}
        </Alert>
      )}
      <WaysTable draft={draft} onToggle={toggle} />
      <p className="soft small prose">
        {t('settings.ways.atOnce')}
        {t('settings.ways.sms')}
      </p>
      <NativeSelect
        className={css.hour}
        label={t('settings.ways.hour')}
        description={t('settings.ways.hourText')}
        value={draft.digestTime ?? ''}
        onChange={({ currentTarget: { value } }) => setDraft({ ...draft, digestTime: value === '' ? null : value })}
        data={[
          { value: '', label: t('settings.ways.officeHour', { time: kept.officeDigestTime }) },
          ...digestTimes.map((time) => ({ value: time, label: time })),
        ]}
      />
      <div>
        <Button type="submit" loading={keep.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

type TableProps = Readonly<{ draft: PreferenceBody; onToggle: (topic: NoticeTopic, way: NoticeChannel) => void }>;

function WaysTable({ draft, onToggle }: TableProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{t('settings.ways.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('settings.ways.topic')}</th>
          <th scope="col">{t('settings.ways.inbox')}</th>
          {channels.map((way) => (
            <th key={way} scope="col">
              {words(noticeChannels[way])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <tr key={topic}>
            <th scope="row">{words(noticeTopics[topic])}</th>
            <td>
              <span className={css.always}>
                <IconCheck size={18} aria-hidden />
                {t('settings.ways.always')}
              </span>
            </td>
            {channels.map((way) => (
              <td key={way}>
                <Checkbox
                  aria-label={t('settings.ways.way', {
                    topic: words(noticeTopics[topic]),
                    way: words(noticeChannels[way]),
                  })}
                  checked={draft.ways[topic].includes(way)}
                  onChange={() => onToggle(topic, way)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
