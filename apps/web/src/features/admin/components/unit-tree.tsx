import { unitKinds, type UnitCounts, type UnitView } from '@bihuan/contracts';
import { IconChevronDown, IconChevronRight, IconPointFilled } from '@tabler/icons-react';
import { useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { moveBy, typedAhead, type TreeMove } from '../lib/tree-keys';
import { countsOf, type TreeRow } from '../lib/unit-tree';
import css from './unit-tree.module.css';

type Props = Readonly<{
  rows: readonly TreeRow[];
  counts: readonly UnitCounts[];
  chosenId: string | null;
  onChoose: (id: string) => void;
  onFold: (ids: readonly string[], isOpen: boolean) => void;
  /** Whether one unit may be dropped on another; the drop asks, it does not move. */
  mayDrop: (unit: UnitView, onto: UnitView) => boolean;
  onDrop: (unit: UnitView, onto: UnitView) => void;
}>;

/** How long what is typed counts as one word. */
const TYPING_MS = 700;

/** The units as a tree of the WAI-ARIA kind: one stop of the Tab key, arrows inside, names found by typing. */
export function UnitTree({ rows, chosenId, onChoose, onFold, ...lines }: Props) {
  const { t } = useTranslation();
  const tree = useRef<HTMLUListElement>(null);
  const typing = useRef({ text: '', at: 0 });
  const [dragged, setDragged] = useState<UnitView | null>(null);
  const stopId = rows.some(({ unit }) => unit.id === chosenId) ? chosenId : (rows[0]?.unit.id ?? null);
  const carryOut = (move: TreeMove | null) => {
    if (move?.kind === 'open') onFold(move.ids, true);
    if (move?.kind === 'fold') onFold([move.id], false);
    if (move?.kind !== 'go') return;
    onChoose(move.id);
    tree.current?.querySelector<HTMLElement>(`[data-unit="${move.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || stopId === null) return;
    const move = moveBy(rows, stopId, event.key);
    if (move !== undefined) {
      event.preventDefault();
      return carryOut(move);
    }
    if (event.key.length !== 1 || event.key === ' ') return;
    const isSameWord = event.timeStamp - typing.current.at < TYPING_MS;
    typing.current = { text: isSameWord ? typing.current.text + event.key : event.key, at: event.timeStamp };
    carryOut(typedAhead(rows, stopId, typing.current.text));
  };
  return (
    <ul className={css.tree} role="tree" aria-label={t('admin.units.tree')} ref={tree} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <Line
          key={row.unit.id}
          row={row}
          isChosen={row.unit.id === chosenId}
          isStop={row.unit.id === stopId}
          dragged={dragged}
          onDragged={setDragged}
          onChoose={onChoose}
          onFold={onFold}
          {...lines}
        />
      ))}
    </ul>
  );
}

type LineProps = Omit<Props, 'rows' | 'chosenId'> &
  Readonly<{
    row: TreeRow;
    isChosen: boolean;
    isStop: boolean;
    dragged: UnitView | null;
    onDragged: (unit: UnitView | null) => void;
  }>;

/** A unit is dragged onto another one; the drop only asks. */
function useDragging({ row: { unit }, dragged, onDragged, mayDrop, onDrop }: LineProps) {
  const [isOver, setIsOver] = useState(false);
  const isTarget = dragged !== null && mayDrop(dragged, unit);
  const handlers = {
    draggable: unit.active,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', unit.name);
      onDragged(unit);
    },
    onDragEnd: () => onDragged(null),
    onDragOver: (event: DragEvent) => {
      if (!isTarget) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      if (dragged && isTarget) onDrop(dragged, unit);
    },
  };
  return { isTarget: isOver && isTarget, handlers };
}

function Line(props: LineProps) {
  const { row, isChosen, isStop, onChoose, onFold } = props;
  const { unit, level, place, of, isOpen } = row;
  const { isTarget, handlers } = useDragging(props);
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const isOnSign = event.target instanceof Element && event.target.closest('[data-sign]') !== null;
    if (isOnSign && isOpen !== null) onFold([unit.id], !isOpen);
    else onChoose(unit.id);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree around it hears the keys
    <li
      role="treeitem"
      data-unit={unit.id}
      data-over={isTarget || undefined}
      className={css.line}
      style={{ paddingInlineStart: `${(level - 1) * 1.25 + 0.25}rem` }}
      tabIndex={isStop ? 0 : -1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={isChosen}
      aria-expanded={isOpen ?? undefined}
      onClick={onClick}
      {...handlers}
    >
      <span className={css.sign} data-sign>
        <Sign isOpen={isOpen} />
      </span>
      <Words unit={unit} counts={props.counts} />
    </li>
  );
}

function Sign({ isOpen }: Pick<TreeRow, 'isOpen'>) {
  if (isOpen === null) return <IconPointFilled size={8} aria-hidden />;
  return isOpen ? <IconChevronDown size={18} aria-hidden /> : <IconChevronRight size={18} aria-hidden />;
}

function Words({ unit, counts }: Readonly<{ unit: UnitView; counts: readonly UnitCounts[] }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { people, openCases } = countsOf(counts, unit.id);
  return (
    <>
      <span className={css.name}>{unit.name}</span>
      {!unit.active && <span className={css.mark}>{t('admin.units.inactive')}</span>}
      <span className={css.about}>
        {words(unitKinds[unit.kind])}
        {people > 0 && ` · ${t('admin.units.people', { n: people })}`}
        {openCases > 0 && ` · ${t('admin.units.openCases', { n: openCases })}`}
      </span>
    </>
  );
}
