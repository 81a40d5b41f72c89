import { Button, PasswordInput, TextInput } from '@mantine/core';
import { signIn } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useSignIn } from '../api/sign-in';

export function SignInForm() {
  const { t } = useTranslation();
  const post = useSignIn();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = signIn.safeParse({ login: login.trim(), password });
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (parsed.success) post.mutate(parsed.data);
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      {post.isError && <ProblemAlert error={post.error} />}
      <TextInput
        label={t('session.login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        size="lg"
        value={login}
        error={errors['login']}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('session.password')}
        autoComplete="current-password"
        size="lg"
        value={password}
        error={errors['password']}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="lg" loading={post.isPending}>
        {t('session.submit')}
      </Button>
      <p className="soft small">{t('session.help')}</p>
    </form>
  );
}
