import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLetterCase, IconMoon, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n/i18n';
import { useLanguage } from '../i18n/use-words';
import css from './preferences.module.css';
import { chooseTypeSize, typeSize } from './type-size';

/** Dark screen, large type and the other language: each one click away, each remembered. */
export function Preferences() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [size, setSize] = useState(typeSize);
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const SchemeIcon = scheme === 'dark' ? IconSun : IconMoon;
  const toggleSize = () => {
    const next = size === 'large' ? 'normal' : 'large';
    chooseTypeSize(next);
    setSize(next);
  };
  return (
    <>
      <button
        type="button"
        className={css.tool}
        aria-pressed={scheme === 'dark'}
        onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
      >
        <SchemeIcon size={20} stroke={1.6} aria-hidden />
        <span className={css.word}>{t('common.darkScreen')}</span>
      </button>
      <button type="button" className={css.tool} aria-pressed={size === 'large'} onClick={toggleSize}>
        <IconLetterCase size={20} stroke={1.6} aria-hidden />
        <span className={css.word}>{t('common.largeType')}</span>
      </button>
      <button
        type="button"
        className={css.tool}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => void chooseLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {t('common.otherLanguage')}
      </button>
    </>
  );
}
