/** Many say in the title only that an event does not take place. */
export const SAYS_CANCELLED = /^[\s*!([-]*(?:PERUTTU|PERUUTETTU|PERUUNTUU|INSTÄLL[TD]|CANCELL?ED)(?!\p{L})/iu;
