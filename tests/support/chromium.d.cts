export const chromium: string | null;
export const howToInstall: string;
