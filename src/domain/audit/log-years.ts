/** Log data of client records is kept for twelve years unless a region has decided otherwise; two at the least. */
export const DEFAULT_LOG_YEARS = 12;
export const LEAST_LOG_YEARS = 2;
export const MOST_LOG_YEARS = 20;
