import { IconLetterCase } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n/i18n';
import { useLanguage } from '../i18n/use-words';
import css from './preferences.module.css';
import { chooseTypeSize, typeSize } from './type-size';

/** Large type and the other language: both one click away, both remembered. */
export function Preferences() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [size, setSize] = useState(typeSize);
  const toggleSize = () => {
    const next = size === 'large' ? 'normal' : 'large';
    chooseTypeSize(next);
    setSize(next);
  };
  return (
    <>
      <button type="button" className={css.tool} aria-pressed={size === 'large'} onClick={toggleSize}>
        <IconLetterCase size={20} stroke={1.6} aria-hidden />
        <span className={css.word}>{t('common.largeType')}</span>
      </button>
      <button
        type="button"
        className={css.tool}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {t('common.otherLanguage')}
      </button>
    </>
  );
}
