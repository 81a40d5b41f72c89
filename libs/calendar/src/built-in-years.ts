import { type CalendarYear } from '@bihuan/contracts';
import { year2024 } from './years/2024';
import { year2025 } from './years/2025';
import { year2026 } from './years/2026';

/**
 * The arrangements that ship with the program, ascending. They are where an office starts from, not the last word:
 * a year announced later is imported and stands behind these in {@link workCalendar}'s list.
 */
export const builtInYears: readonly CalendarYear[] = [year2024, year2025, year2026];
