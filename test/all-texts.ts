import '../src/locales/pages.ts';
