import type { CasePicture, CaseView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loaded } from '../../../../shared/ui/loaded';
import { Panel } from '../../../../shared/ui/panel';
import { usePicture } from '../../api/read-picture';
import { Clocks } from './clocks';
import css from './picture.module.css';
import { Steps } from './steps';
import { Ways } from './ways';

/** The picture of this case: what the clocks say, the path taken with dates and people, where it is, and what can come. */
export function Picture({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  const query = usePicture(view.id);
  const { id, version } = view.workflow;
  return (
    <Panel
      title={t('picture.title')}
      aside={
        <Link className="no-print" to={`/workflows/${id}?version=${version}`}>
          {t('picture.rights')}
        </Link>
      }
    >
      <Loaded query={query} lines={5}>
        {(picture) => <Drawn picture={picture} />}
      </Loaded>
    </Panel>
  );
}

function Drawn({ picture }: Readonly<{ picture: CasePicture }>) {
  return (
    <div className={css.picture}>
      <Clocks clocks={picture.clocks} />
      <Steps picture={picture} />
      <Ways ways={picture.ways} />
    </div>
  );
}
