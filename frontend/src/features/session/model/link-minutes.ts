/** How long a mailed link works; the server decides, this says it. */
export const LINK_MINUTES = 15;
