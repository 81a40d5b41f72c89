import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readStored, writeStored } from '../../shared/lib/storage';
import css from './shell.module.css';

type Props = Readonly<{ word: 'work' | 'supervision' | 'year' | 'administration'; children: ReactNode }>;

/** A heading that folds the places below it. */
export function NavigationGroup({ word, children }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const key = `bihuan.folded.${word}`;
  const [isFolded, setIsFolded] = useState(() => readStored(localStorage, key) !== null);
  const toggle = () => {
    writeStored(localStorage, key, isFolded ? null : 'folded');
    setIsFolded(!isFolded);
  };
  return (
    <section className={css.group}>
      <button type="button" className={css.heading} aria-expanded={!isFolded} aria-controls={list} onClick={toggle}>
        {t(`common.navGroups.${word}`)}
        <IconChevronDown size={16} aria-hidden />
      </button>
      <ul className="plain" id={list} hidden={isFolded}>
        {children}
      </ul>
    </section>
  );
}
