import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { pointFormats, rateStyles, reportLayouts, type WritingOptions } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { CodeSelect } from '../../../../shared/trade/code-select';
import { Panel } from '../../../../shared/ui/panel';
import type { DraftInHand } from '../../hooks/use-draft';

const heads = ['addressee', 'documentNumber', 'signatory'] as const;
const lengths = { addressee: 100, documentNumber: 60, signatory: 30 } as const;

/** How the report is set, what stands above it, and which names must not be in it. */
export function OptionsPanel({ inHand }: Readonly<{ inHand: DraftInHand }>) {
  const { t } = useTranslation();
  const { draft, change } = inHand;
  const { options } = draft;
  const set = (more: Partial<WritingOptions>) => change({ ...draft, options: { ...options, ...more } });
  return (
    <Panel title={t('writing.options')}>
      <div className="stack">
        <CodeSelect
          label={t('writing.layout')}
          list={reportLayouts}
          value={options.layout}
          onChange={(layout) => layout !== '' && set({ layout })}
        />
        <CodeSelect
          label={t('writing.problems')}
          list={pointFormats}
          value={options.problems}
          onChange={(problems) => problems !== '' && set({ problems })}
        />
        <CodeSelect
          label={t('writing.plans')}
          list={pointFormats}
          value={options.plans}
          onChange={(plans) => plans !== '' && set({ plans })}
        />
        <CodeSelect
          label={t('writing.rates')}
          list={rateStyles}
          value={options.rates}
          onChange={(rates) => rates !== '' && set({ rates })}
        />
        <NativeSelect
          label={t('writing.decimals')}
          data={['0', '1', '2']}
          value={String(options.decimals)}
          onChange={({ currentTarget: { value } }) => set({ decimals: value === '0' ? 0 : value === '1' ? 1 : 2 })}
        />
        {heads.map((name) => (
          <TextInput
            key={`${name}${options[name]}`}
            label={t(`writing.${name}`)}
            defaultValue={options[name]}
            maxLength={lengths[name]}
            onBlur={({ currentTarget: { value } }) => value.trim() !== options[name] && set({ [name]: value.trim() })}
          />
        ))}
        <Textarea
          key={options.names.join()}
          label={t('writing.names')}
          description={t('writing.namesHint')}
          autosize
          minRows={2}
          defaultValue={options.names.join('\n')}
          onBlur={({ currentTarget: { value } }) => {
            const names = namesOf(value);
            if (names.join() !== options.names.join()) set({ names });
          }}
        />
      </div>
    </Panel>
  );
}

function namesOf(text: string): string[] {
  const names = text.split('\n').map((name) => name.trim().slice(0, 30));
  return [...new Set(names.filter((name) => name.length >= 2))].slice(0, 500);
}
