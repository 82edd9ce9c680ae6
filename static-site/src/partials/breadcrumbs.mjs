/** The pages above others. */
export const HOME = { text: 'Home', href: '/' };
export const COUNCILS = { text: 'Councils', href: '/areas/' };
export const RELEASES = { text: 'Releases', href: '/releases/' };
export const ABOUT = { text: 'About', href: '/about/' };
