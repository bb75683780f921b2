/**
 * The parameter of an address in which the pages keep the time zone of their
 * dates. The pages choose it; the shell carries it from one to the next.
 */
export const TIME_ZONE_PARAMETER = 'tz'
