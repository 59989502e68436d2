export const chromium: string | null;
export const headless: string | null;
export const howToInstall: string;
