import { Button, Textarea } from '@mantine/core';
import { documentEditBody, type DocumentBlock, type OfficialDocumentView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { notifyDone } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import { StaleFault } from '../../../shared/ui/stale-fault';
import { useActOnDocument } from '../api/act-on-document';
import { fieldsToWrite, hasText, withoutBlanks } from '../lib/editable';
import { BlockList } from './block-list';

type Props = Readonly<{ view: OfficialDocumentView; onReload: () => void; onDone: () => void }>;

/** The words of a document: each field, and each piece of the text, in a place of its own. */
export function DocumentEditor({ view, onReload, onDone }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const act = useActOnDocument(view);
  const asked = fieldsToWrite(view.kind);
  const [fields, setFields] = useState(() =>
    Object.fromEntries(asked.map(({ name }) => [name, view.content.fields[name] ?? ''])),
  );
  const [body, setBody] = useState<readonly DocumentBlock[]>(view.content.body);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const faults = Object.keys(errors).length;
  const root = useFocusOnFault(attempts, faults);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const isUntitled = fields['标题']?.trim() === '';
    const parsed = documentEditBody.safeParse({ fields, body: withoutBlanks(body) });
    const found = parsed.success ? {} : errorsOf(parsed.error);
    const all = isUntitled ? { ...found, 'fields.标题': t('documents.editor.untitled') } : found;
    setErrors(all);
    if (!parsed.success || isUntitled) return;
    const onSuccess = () => {
      notifyDone(t('documents.done.edit'));
      onDone();
    };
    act.mutate({ act: 'edit', body: parsed.data }, { onSuccess });
  };
  return (
    <form className="stack" noValidate onSubmit={submit} ref={root}>
      {view.status === 'approved' && <p className="prose">{t('documents.editor.unapproves')}</p>}
      <Panel title={t('documents.editor.fields')}>
        <div className="stack">
          {asked.map(({ name, label }) => (
            <Textarea
              key={name}
              autosize
              minRows={1}
              label={words(label)}
              error={errors[`fields.${name}`]}
              value={fields[name] ?? ''}
              onChange={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
            />
          ))}
        </div>
      </Panel>
      {hasText(view.kind) && (
        <Panel title={t('documents.editor.text')}>
          <BlockList blocks={body} onChange={setBody} />
        </Panel>
      )}
      {act.isError && <StaleFault error={act.error} label={t('documents.reload')} onReload={onReload} />}
      {faults > 0 && (
        <p className="field-error" role="alert">
          {t('common.errors.summary', { n: faults })}
        </p>
      )}
      <div className="row">
        <Button type="submit" loading={act.isPending}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
