/** Files that Vite understands and TypeScript does not. */
declare module '*.css';
