/** The pages of the board. */
export type Page = 'now' | 'people';

/** The page that the address names, so that a reload stays where it was. */
export const pageInAddress = (): Page => (location.hash === '#people' ? 'people' : 'now');
